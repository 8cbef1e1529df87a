using System.CommandLine;
using Course.Cli.Diagnosis;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary><c>course doctor</c>: one screen that says what is there, what is not, and what mends it.</summary>
internal sealed class DoctorCommand(Screen screen, CourseFolders folders)
{
    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("doctor", "Say what this machine has and lacks, and what mends it");
        command.SetAction((_, cancellationToken) => new DoctorCommand(screen, CourseFolders.Find()).RunAsync(cancellationToken));
        return command;
    }

    /// <summary>Draws findings, one a row; those with a cure name it below.</summary>
    public static void Draw(Screen screen, IReadOnlyList<Finding> findings)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var finding in findings)
        {
            grid.AddRow(new Markup(Word(finding.Condition)), new Text(finding.Subject), new Text(finding.Detail));
            if (finding.Mend is { } mend) grid.AddRow(new Text(""), new Text(""), new Markup($"[blue]->[/] {Markup.Escape(mend)}"));
        }
        screen.Console.Write(grid);
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        ICheck[] checks =
        [
            new SdkCheck(folders), new LibtorchCheck(), new GpuCheck(), new KernelSpecCheck(), new JupyterCheck(), new DataSetsCheck(), new DiskCheck(folders),
        ];
        var findings = (await Task.WhenAll(checks.Select(check => check.ExamineAsync(cancellationToken)))).SelectMany(found => found).ToList();
        Draw(screen, findings);
        var problems = findings.Count(finding => finding.IsProblem);
        screen.Out.WriteLine();
        screen.Line(problems == 0 ? "[green]All that the course needs is here.[/]" : $"[red]{problems} to mend.[/]");
        return problems == 0 ? 0 : 1;
    }

    private static string Word(Condition condition) => condition switch
    {
        Condition.Ok => "[green]ok[/]",
        Condition.Absent => "[yellow]missing[/]",
        Condition.Missing => "[red]missing[/]",
        _ => "[red]broken[/]",
    };
}
