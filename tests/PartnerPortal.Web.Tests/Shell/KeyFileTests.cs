using Microsoft.Extensions.Configuration;
using PartnerPortal.Application;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Tests.Shell;

/// <summary>The keys beside the store: made once, whole or not at all, and never taken for what they aren't.</summary>
public sealed class KeyFileTests : IDisposable
{
    private static readonly IConfiguration Nothing = new ConfigurationBuilder().Build();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nodes_that_start_together_have_one_key_and_leave_nothing_beside_it()
    {
        for (var round = 0; round < 20; round++)
        {
            var folder = _folder.CreateSubdirectory($"{round}").FullName;

            var links = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Convert.ToHexString(LinkKeyFile.Read(folder)))));
            var heads = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => HeadKeyFile.Read(Nothing, folder).Public)));

            Assert.Equal(LinkTokens.KeyLength * 2, Assert.Single(links.Distinct()).Length);
            Assert.Single(heads.Distinct());
            Assert.Equal(["activity.pem", "links.key"], Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order());
        }
    }

    [Fact]
    public void Only_its_owner_reads_a_key()
    {
        LinkKeyFile.Read(_folder.FullName);

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("links.key")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(LinkTokens.KeyLength - 1)]
    [InlineData(LinkTokens.KeyLength + 1)]
    public void A_file_of_another_length_is_no_key(int length)
    {
        File.WriteAllBytes(PathOf("links.key"), new byte[length]);

        Assert.Contains("links.key", Assert.Throws<CannotStartException>(() => LinkKeyFile.Read(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_signing_key_is_named_and_kept()
    {
        File.WriteAllText(PathOf("activity.pem"), "");

        Assert.Contains("activity.pem", Assert.Throws<CannotStartException>(() => HeadKeyFile.Read(Nothing, _folder.FullName)).Message, StringComparison.Ordinal);
        Assert.Empty(File.ReadAllText(PathOf("activity.pem")));
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
