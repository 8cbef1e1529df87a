using System.Diagnostics;
using System.Runtime.Versioning;
using Cli.Tests.Support;

namespace Cli.Tests.Launcher;

/// <summary>What a program did.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error);

/// <summary>A small checkout with the real launcher and set-up script, and a <c>dotnet</c> whose builds take no time.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class LauncherCheckout : IDisposable
{
    /// <summary>What the scripts call, less compilers.</summary>
    public static readonly string[] ToolsWithoutCompiler =
    [
        "bash", "env", "dirname", "readlink", "uname", "find", "sort", "xargs", "cksum", "tr", "cut", "mkdir", "cat", "rm", "mv", "head",
        "tail", "grep", "flock", "ls", "touch", "sed", "paste", "apt-get", "apt-cache", "mktemp",
    ];

    private const string Dotnet = """
        #!/usr/bin/env bash
        [[ $1 == --version ]] && { echo 10.0.100; exit; }
        [[ -n ${BUILD_FAILS:-} ]] && { echo "Program.cs(1,1): error CS1002: ; expected"; exit 1; }
        while [[ $1 != --output ]]; do shift; done
        mkdir -p "$2"
        printf '#!/usr/bin/env bash\necho "$(printf "[%%s] " "$@")"\n' > "$2/Course.Cli"
        chmod +x "$2/Course.Cli"
        echo built >> "$HOME/builds"
        """;

    private readonly TemporaryFolder folder = new();

    public LauncherCheckout()
    {
        Copy("course");
        Copy("lib/Cli/setup.sh");
        Copy("lib/TorchSharp/native/build.sh");
        Write("lib/Cli/Program.cs", "// one");
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", "global.json"]) Write(file, "");
        Directory.CreateDirectory(PathOf("home"));
        Directory.CreateDirectory(PathOf("sdk", "host", "fxr"));
        WriteProgram("sdk/dotnet", Dotnet);
    }

    /// <summary>How often the launcher built.</summary>
    public int Builds => File.Exists(PathOf("home", "builds")) ? File.ReadAllLines(PathOf("home", "builds")).Length : 0;

    public string PathOf(params string[] parts) => folder.PathOf(parts);

    public string Write(string name, string text) => folder.Write(name, text);

    public Task<ProgramRun> CourseAsync(params string[] arguments) => RunAsync(PathOf("course"), folder.Path, arguments);

    public Task<ProgramRun> CourseAsync(
        string verb, (string Name, string Value)? environment = null, string[]? tools = null) =>
        RunAsync(PathOf("course"), folder.Path, [verb], environment, tools);

    public async Task<ProgramRun> RunAsync(
        string program, string workingDirectory, string[] arguments,
        (string Name, string Value)? environment = null, string[]? tools = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["HOME"] = PathOf("home");
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["PATH"] = tools is null ? "/usr/local/bin:/usr/bin:/bin" : PathWith(tools);
        start.Environment["DOTNET_ROOT"] = PathOf("sdk");
        if (environment is { } variable) start.Environment[variable.Name] = variable.Value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public void Dispose() => folder.Dispose();

    private void Copy(string name) => WriteProgram(name, File.ReadAllText(Checkout.PathOf(name)));

    private void WriteProgram(string name, string text) =>
        File.SetUnixFileMode(Write(name, text), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private string PathWith(string[] tools)
    {
        var bin = Directory.CreateDirectory(PathOf("bin")).FullName;
        foreach (var tool in tools)
        {
            var found = ((string[])["/usr/bin", "/bin"]).Select(place => Path.Combine(place, tool)).FirstOrDefault(File.Exists);
            if (found is not null && !File.Exists(Path.Combine(bin, tool))) File.CreateSymbolicLink(Path.Combine(bin, tool), found);
        }
        return bin;
    }
}
