// What others think of a portal's headers and cookies: node grade.mjs ORIGIN COOKIE PATH... prints a line of JSON with a grade
// for each path. The scanner of the observatory asks a host for its first page alone, at the usual ports; so its parts are
// put together here, as it does itself, for any path and port.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import evaluator from 'csp_evaluator';
import parser from 'csp_evaluator/dist/parser.js';
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js';
import { getGradeForScore, getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js';

// Which hosts browsers know beforehand is fetched when the package is installed with its scripts. This machine is none of them.
const preloaded = fileURLToPath(new URL('node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json', import.meta.url));
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');

const [origin, cookie, ...paths] = process.argv.slice(2);
const { hostname, port } = new URL(origin);

async function grade(path) {
  const headers = ['Accept: text/html,*/*;q=0.8', 'Accept-Language: en', ...cookie ? [`Cookie: ${cookie}`] : []];
  const answers = await retrieve(hostname, { path, headers, httpPort: port, httpsPort: port });
  const told = answers.responses.auto;
  if (!told) return { path, status: 0, grade: 'none', failed: ['no answer'], findings: [] };

  const results = ALL_TESTS.map((test) => test(answers));
  const points = results.map((result) => getScoreModifier(result.result));
  const lost = points.filter((point) => point < 0).reduce((sum, point) => sum + point, 100);
  const all = points.reduce((sum, point) => sum + point, 100);
  const final = getGradeForScore(lost >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? all : lost);
  return {
    path, status: told.status, grade: final.grade, score: final.score,
    failed: results.filter((result) => !result.pass).map((result) => result.result),
    findings: new evaluator.CspEvaluator(new parser.CspParser(told.headers['content-security-policy'] ?? '').csp).evaluate()
      .map(({ severity, directive, value, description }) => ({ severity, text: `${directive} ${value ?? ''}: ${description}` })),
  };
}

const grades = [];
for (const path of paths) grades.push(await grade(path));
console.log(JSON.stringify(grades));
