namespace PartnerPortal.Web.Api;

/// <summary>An answer that is saved as a file, and kept by nobody on the way.</summary>
internal static class FileAnswers
{
    public const string Csv = "text/csv; charset=utf-8", JsonLines = "application/jsonl", Json = "application/json; charset=utf-8";

    extension(HttpResponse response)
    {
        public Stream BeginFile(string type, string name)
        {
            response.ContentType = type;
            response.Headers.ContentDisposition = $"attachment; filename={name}";
            response.Headers.CacheControl = "no-store";
            return response.Body;
        }
    }
}
