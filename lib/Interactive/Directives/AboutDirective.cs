using System.Reflection;
using System.Runtime.InteropServices;
using Display;

namespace Interactive.Directives;

/// <summary><c>#!about</c> says what is running.</summary>
internal sealed class AboutDirective : IDirective
{
    public string Name => "#!about";

    public string Usage => "#!about";

    public string Summary => "Says which engine, compiler and runtime are at work.";

    public void Run(string arguments, CellExecution cell)
    {
        var engine = typeof(AboutDirective).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var compiler = typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version;
        cell.Context.Show(new MimeBundle($"""
            C# notebook engine {engine?.Split('+')[0]}
            Compiler           Roslyn {compiler?.ToString(3)}
            Runtime            {RuntimeInformation.FrameworkDescription}
            System             {RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})
            Libraries          {cell.Session.Options.LibraryDirectory}
            """), null);
    }
}
