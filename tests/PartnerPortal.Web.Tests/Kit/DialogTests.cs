using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PartnerPortal.Web.Kit.Dialogs;

namespace PartnerPortal.Web.Tests.Kit;

public sealed class DialogTests : KitTest
{
    private int _closed, _confirmed;

    [Fact]
    public void Escape_closes()
    {
        Dialog(dirty: false).Find("dialog").TriggerEvent("oncancel", EventArgs.Empty);

        Assert.Equal(1, _closed);
    }

    [Fact]
    public void Escape_asks_first_when_something_was_typed()
    {
        var dialog = Dialog(dirty: true);
        dialog.Find("dialog").TriggerEvent("oncancel", EventArgs.Empty);
        Assert.Equal(0, _closed);

        dialog.Find("[data-act=leave]").Click();
        Assert.Equal(1, _closed);
    }

    [Fact]
    public void A_dialog_is_named_by_its_title()
    {
        var dialog = Dialog(dirty: false);

        Assert.Equal("Invite a reseller", dialog.Find($"#{dialog.Find("[data-dialog=invite]").GetAttribute("aria-labelledby")}").TextContent);
    }

    [Fact]
    public void What_must_be_attested_is_asked_for_before_it_happens()
    {
        var dialog = Confirm();
        dialog.Find("[data-act=confirm]").Click();
        Assert.Equal(0, _confirmed);
        Assert.Equal("true", dialog.Find("input[type=checkbox]").GetAttribute("aria-invalid"));

        dialog.Find("input[type=checkbox]").Change(true);
        Assert.False(dialog.Find("input[type=checkbox]").HasAttribute("aria-invalid"));

        dialog.Find("[data-act=confirm]").Click();
        Assert.Equal(1, _confirmed);
    }

    [Fact]
    public void The_focus_starts_on_keeping_things_as_they_are() =>
        Assert.True(Confirm().Find("[data-act=keep]").HasAttribute("autofocus"));

    [Fact]
    public void Results_go_by_themselves_and_warnings_stay()
    {
        var toasts = Services.GetRequiredService<Toasts>();
        var host = Render<ToastHost>();
        toasts.Tell("Sent.");
        toasts.Warn("Not sent.");
        host.WaitForAssertion(() => Assert.Equal(2, host.FindAll("[data-toast]").Count));

        Clock.Pass(TimeSpan.FromSeconds(6));

        host.WaitForAssertion(() => Assert.Equal("warning", Assert.Single(host.FindAll("[data-toast]")).GetAttribute("data-toast")));
    }

    [Fact]
    public void The_same_result_twice_is_told_twice()
    {
        var host = Render<ToastHost>();

        Services.GetRequiredService<Toasts>().Tell("Saved.");
        Services.GetRequiredService<Toasts>().Tell("Saved.");

        host.WaitForAssertion(() => Assert.Equal(2, host.Markup.Split("Saved.").Length - 1));
    }

    [Fact]
    public void A_result_can_be_taken_back()
    {
        var undone = 0;
        var host = Render<ToastHost>();
        Services.GetRequiredService<Toasts>().Tell("Removed.", "Undo", () => Task.FromResult(undone++));

        host.WaitForElement("[data-toast] .btn").Click();

        Assert.Equal(1, undone);
        host.WaitForAssertion(() => Assert.Empty(host.FindAll("[data-toast]")));
    }

    private IRenderedComponent<Dialog> Dialog(bool dirty) => Render<Dialog>(dialog => dialog
        .Add(d => d.Title, "Invite a reseller")
        .Add(d => d.Name, "invite")
        .Add(d => d.Dirty, dirty)
        .Add(d => d.OnClose, () => _closed++)
        .AddChildContent("…"));

    private IRenderedComponent<ConfirmDialog> Confirm() => Render<ConfirmDialog>(dialog => dialog
        .Add(d => d.Title, "End the partnership?")
        .Add(d => d.ConfirmText, "End partnership")
        .Add(d => d.Attestation, "I have spoken with the customer.")
        .Add(d => d.OnConfirm, () => _confirmed++)
        .Add(d => d.OnKeep, () => _closed++));
}
