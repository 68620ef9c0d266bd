using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using PartnerPortal.Application.Notifications;
using PartnerPortal.Domain.Organizations;
using PartnerPortal.Web.Features.Outbox;
using PartnerPortal.Web.Shell.Hosting;

namespace PartnerPortal.Web.Tests.Features.Outbox;

public sealed class MailCarrierTests
{
    private static readonly Mail Letter = new(
        Guid.CreateVersion7(), "jun@namsan.example", "초대", "Read this:\n\nhttps://portal.example/invitations/secret", Language.Korean, DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Without_a_mail_server_a_mail_lies_in_the_folder_as_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("mail-");
        try
        {
            await new PickupFolder(new PortalSettings(PortalMode.Demo, folder.FullName, new Uri("http://localhost/"), new StoreSettings(StoreKind.Sqlite, ""))).Deliver(Letter, default);

            var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "mail"), "*.eml"));
            Assert.Contains("jun@namsan.example", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task With_a_mail_server_a_mail_is_handed_to_it_and_the_same_mail_carries_the_same_name()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var heard = Listen(server);
        var settings = new MailSettings { Host = "127.0.0.1", Port = ((IPEndPoint)server.LocalEndpoint).Port, UseTls = false, From = "portal@hanbit.example" };

        await new SmtpCarrier(settings).Deliver(Letter, default);

        var said = await heard;
        Assert.Contains("MAIL FROM:<portal@hanbit.example>", said, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<jun@namsan.example>", said, StringComparison.Ordinal);
        Assert.Contains($"{Letter.Id:N}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_does_not_answer_is_a_failure_that_the_outbox_hears_of()
    {
        using var gone = new TcpListener(IPAddress.Loopback, 0);
        gone.Start();
        var port = ((IPEndPoint)gone.LocalEndpoint).Port;
        gone.Stop();

        await Assert.ThrowsAnyAsync<Exception>(() => new SmtpCarrier(new MailSettings { Host = "127.0.0.1", Port = port, UseTls = false }).Deliver(Letter, default));
    }

    [Fact]
    public async Task No_mail_goes_over_a_line_that_anybody_can_read_unless_that_was_meant()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var heard = Listen(server);
        var settings = new MailSettings { Host = "127.0.0.1", Port = ((IPEndPoint)server.LocalEndpoint).Port, User = "portal", Password = "s3cret" };

        await Assert.ThrowsAsync<SmtpException>(() => new SmtpCarrier(settings).Deliver(Letter, default));

        Assert.DoesNotMatch("AUTH|MAIL FROM|RCPT|secret", await heard);
    }

    [Theory]
    [InlineData("jun@namsan.example\r\nBcc: everybody@evil.example", "초대")]
    [InlineData("jun@namsan.example, everybody@evil.example", "초대")]
    [InlineData("jun@namsan.example", "초대\r\nBcc: everybody@evil.example")]
    public void What_somebody_typed_makes_no_header_and_no_further_reader(string recipient, string subject)
    {
        var refused = Assert.ThrowsAny<SystemException>(() => (Letter with { Recipient = recipient, Subject = subject }).ToMessage("portal@hanbit.example"));

        Assert.True(refused is FormatException or ArgumentException, $"{refused}");
    }

    // As much of a mail server as one letter needs; ends with the connection.
    private static async Task<string> Listen(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        StringBuilder said = new();
        await writer.WriteLineAsync("220 post");
        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            await writer.WriteLineAsync(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
            if (line == "QUIT") break;
            if (line != "DATA") continue;

            while (await reader.ReadLineAsync() is { } text and not ".") said.AppendLine(text);
            await writer.WriteLineAsync("250 taken");
        }

        return said.ToString();
    }
}
