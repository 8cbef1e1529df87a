using System.CommandLine;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary><c>course data</c>: what data sets there are, where they lie, whether they are whole.</summary>
internal static class DataCommand
{
    /// <summary>The verb with its own verbs.</summary>
    public static Command Create(Screen screen) => new("data", "List, fetch and check data sets")
    {
        List(screen),
        Named("get", "Fetch data sets that do not ship, or mend damaged ones", (name, cancellationToken) => Get(screen, name, cancellationToken)),
        Prefetch(screen),
        Named("where", "Say where data sets lie", (name, _) => Where(screen, name)),
        Named("verify", "Read data sets through and compare them with the manifest", (name, _) => Verify(screen, name)),
    };

    private static Command List(Screen screen)
    {
        var command = new Command("list", "Show all data sets");
        command.SetAction(_ =>
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn("name").AddColumn(new Spectre.Console.TableColumn("size").RightAligned())
                .AddColumn("state").AddColumn("licence").AddColumn("what it is");
            foreach (var set in DatasetManifest.All)
                table.AddRow(new Text(set.Name), new Text(Size(set.Size)), new Text(State(set)), new Text(set.Licence), new Text(set.Description));
            screen.Console.Write(table);
        });
        return command;
    }

    private static Command Named(string verb, string description, Func<string, CancellationToken, bool> action)
    {
        var names = new Argument<string[]>("names") { Description = "Data sets; all when empty", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(verb, description) { names };
        command.SetAction((parsed, cancellationToken) => Task.Run(() =>
        {
            var chosen = parsed.GetValue(names) is { Length: > 0 } given ? given : [.. DatasetManifest.All.Select(set => set.Name)];
            foreach (var name in chosen) RequireKnown(name);
            // All of them are looked at, also after one that is damaged.
            return chosen.Count(name => !action(name, cancellationToken)) == 0 ? 0 : 1;
        }, cancellationToken));
        return command;
    }

    /// <summary>All that could be wanted later, before a journey without a network. One set that cannot be had does not stop the others.</summary>
    private static Command Prefetch(Screen screen)
    {
        var names = new Argument<string[]>("names") { Description = "Data sets; all that do not ship when empty", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("prefetch", "Fetch all data sets that are not here yet") { names };
        command.SetAction((parsed, cancellationToken) => Task.Run(() =>
        {
            var given = parsed.GetValue(names) ?? [];
            foreach (var name in given) RequireKnown(name);
            var missing = DatasetManifest.All.Where(set => (given.Length == 0 || given.Contains(set.Name)) && !DatasetStore.IsAtHand(set.Name)).ToList();
            screen.Out.WriteLine(missing.Count == 0 ? "All of it is here." : $"To fetch: {string.Join(", ", missing.Select(set => set.Name))}, {Size(missing.Sum(set => set.Size))} in all.");
            return missing.Count(set => !TryGet(screen, set.Name, cancellationToken)) == 0 ? 0 : 1;
        }, cancellationToken));
        return command;
    }

    private static bool TryGet(Screen screen, string name, CancellationToken cancellationToken)
    {
        try { return Get(screen, name, cancellationToken); }
        catch (DatasetException error)
        {
            screen.Error.WriteLine($"{name}: {error.Message}");
            return false;
        }
    }

    private static void RequireKnown(string name)
    {
        var known = DatasetManifest.All.Select(set => set.Name).ToList();
        if (!known.Contains(name)) throw new UserException($"there is no data set '{name}'.{Suggestion.For(name, known)} ./course data list shows all.");
    }

    private static bool Get(Screen screen, string name, CancellationToken cancellationToken)
    {
        var lastShare = -1L;
        var progress = new Progress<DownloadProgress>(step =>
        {
            var share = step.Size > 0 ? 100 * step.Done / step.Size : 0;
            if (!screen.IsLive || share == Interlocked.Exchange(ref lastShare, share)) return;
            screen.Error.Write($"\r{name}: {share} % of {Size(step.Size)} ");
        });
        DatasetStore.Get(name, progress, cancellationToken);
        if (lastShare >= 0) screen.Error.WriteLine();
        return Where(screen, name);
    }

    private static bool Where(Screen screen, string name)
    {
        var folders = DatasetStore.Where(name);
        screen.Out.WriteLine(folders.Count > 0 ? $"{name}: {string.Join(", ", folders)}" : $"{name}: not here; ./course data get {name} fetches it");
        return folders.Count > 0;
    }

    private static bool Verify(Screen screen, string name)
    {
        var faults = DatasetStore.Verify(name);
        screen.Out.WriteLine(faults.Count == 0 ? $"{name}: whole" : $"{name}: {string.Join("; ", faults)}");
        return faults.Count == 0;
    }

    private static string State(DatasetInfo set) => set.Ships ? "ships" : DatasetStore.IsAtHand(set.Name) ? "here" : "not fetched";

    private static string Size(long bytes) => bytes == 0 ? "" : bytes >= 1_000_000 ? $"{bytes / 1e6:0.0} MB" : $"{bytes / 1e3:0} kB";
}
