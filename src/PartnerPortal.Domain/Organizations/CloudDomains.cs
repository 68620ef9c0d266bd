namespace PartnerPortal.Domain.Organizations;

/// <summary>The initial domains that each cloud issues: a tenant's domain tells in which cloud it lives (2.6).</summary>
public static class CloudDomains
{
    extension(CloudInstance cloud)
    {
        public string DomainSuffix => cloud switch
        {
            CloudInstance.UsGov => ".onmicrosoft.us",
            CloudInstance.China21V => ".partner.onmschina.cn",
            CloudInstance.Germany => ".onmicrosoft.de",
            _ => ".onmicrosoft.com",
        };

        /// <summary>One label before the cloud's suffix, of letters, digits and inner hyphens.</summary>
        public bool Issues(string domain)
        {
            if (!domain.EndsWith(cloud.DomainSuffix, StringComparison.OrdinalIgnoreCase)) return false;

            var label = domain[..^cloud.DomainSuffix.Length];
            return label is { Length: > 0 and <= 63 } && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') && label[0] is not '-' && label[^1] is not '-';
        }
    }
}
