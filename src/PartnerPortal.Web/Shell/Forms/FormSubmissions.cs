using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.JSInterop;
using PartnerPortal.Application;
using PartnerPortal.Application.Access;
using PartnerPortal.Application.Submissions;

namespace PartnerPortal.Web.Shell.Forms;

/// <summary>
/// Does what a form asks for once, however often it is sent. The browser's tab keeps the key until the form was
/// answered, so a double click, a lost circuit and a reload repeat the submission instead of making a second one.
/// </summary>
public sealed class FormSubmissions(UseCases useCases, IJSRuntime browser)
{
    /// <param name="content">What the form says: other content is another submission.</param>
    public async Task<TResult> Send<TUseCase, TResult>(Actor actor, object content, Func<TUseCase, Task<TResult>> call)
        where TUseCase : notnull
    {
        var form = $"{typeof(TUseCase).Name} {Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)))}";
        var fresh = Guid.CreateVersion7().ToString();
        var key = await Ask<string?>("forms.key", form, fresh) ?? fresh;
        var result = await useCases.For(Submission.Of(actor, key, form)).Run(call);
        await Ask<object?>("forms.done", form);
        return result;
    }

    // The circuit may be gone by now: what was asked for is done all the same, and the key stays for whoever comes back.
    private async Task<T?> Ask<T>(string function, params object[] arguments)
    {
        try
        {
            return await browser.InvokeAsync<T?>(function, arguments);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            return default;
        }
    }
}
