using PartnerPortal.Benchmarks;
using PartnerPortal.Benchmarks.Audit;
using PartnerPortal.Benchmarks.Isolation;
using PartnerPortal.Benchmarks.Policy;

// compare [--tools FOLDER] [--data FOLDER] [--rows 1000000] [--seconds 3] [--rounds 3]
// policy [--tools FOLDER] [--packages FOLDER] [--seconds 3] [--rounds 3]
// estate [--tools FOLDER] [--data FOLDER] [--rows 1000000] [--rounds 3]
// audit [--data FOLDER] [--rows 1000000] [--rounds 3]
// isolation [--rounds 3]: thousands of pairs of questions
var options = Options.Read(args);
switch (args)
{
    case ["policy", ..]:
        return PolicyComparison.Run(options);
    case ["estate", ..]:
        return await Estate.Run(options);
    case ["audit", ..]:
        return VerifierSpeed.Run(options);
    case ["isolation", ..]:
        return await AnswerTimes.Run(options);
    case ["compare", ..] or []:
        return await Comparison.Run(options);
    default:
        Console.Error.WriteLine("compare [--tools FOLDER] [--data FOLDER] [--rows N] [--seconds N] [--rounds N] | policy [--tools FOLDER] [--packages FOLDER] [--seconds N] [--rounds N] | estate [--data FOLDER] [--rows N] [--rounds N] | audit [--data FOLDER] [--rows N] [--rounds N] | isolation [--rounds N]");
        return 2;
}
