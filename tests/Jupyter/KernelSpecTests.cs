using System.Text.Json.Nodes;
using Xunit;

namespace Jupyter.Tests;

public sealed class KernelSpecTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("kernelspec-").FullName;

    [Fact]
    public void An_installed_spec_starts_an_absolute_program_with_the_connection_file()
    {
        var folder = new KernelSpec(KernelSpec.DefaultName, ["/opt/course/Course.Cli", "kernel", "start", "{connection_file}"]).Install(data);

        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")))!;
        Assert.Equal(Path.Combine(data, "kernels", ".net-csharp"), folder);
        Assert.True(Path.IsPathRooted(spec["argv"]![0]!.ToString()));
        Assert.Contains("{connection_file}", spec["argv"]!.AsArray().Select(part => part!.ToString()));
        Assert.Equal("C#", spec["language"]!.ToString());
        Assert.Equal("message", spec["interrupt_mode"]!.ToString());
    }

    [Fact]
    public void What_was_installed_is_listed_and_can_be_removed()
    {
        new KernelSpec("try-me", ["/bin/kernel", "{connection_file}"]).Install(data);

        Assert.Equal(("try-me", "/bin/kernel"), KernelSpec.List([data]).Select(spec => (spec.Name, spec.Program)).Single());
        Assert.NotNull(KernelSpec.Uninstall(data, "try-me"));
        Assert.Empty(KernelSpec.List([data]));
        Assert.Null(KernelSpec.Uninstall(data, "try-me"));
    }

    [Fact]
    public void A_damaged_spec_is_named_and_does_not_hide_the_others()
    {
        new KernelSpec("good", ["/bin/kernel"]).Install(data);
        var broken = Directory.CreateDirectory(Path.Combine(data, "kernels", "broken")).FullName;
        File.WriteAllText(Path.Combine(broken, "kernel.json"), "{");

        Assert.Equal(["(kernel.json is damaged)", "/bin/kernel"], KernelSpec.List([data]).Select(spec => spec.Program));
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
