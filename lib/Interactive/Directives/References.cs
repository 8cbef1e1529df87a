using Display;
using Interactive.Packages;
using Interactive.Session;

namespace Interactive.Directives;

/// <summary>Carries out <c>#r</c>: makes assemblies known to the compiler and to the running process.</summary>
internal sealed class References(ReferenceSet set, SessionOptions options)
{
    private static readonly Lazy<ILookup<string, string>> trusted = new(() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase));

    private readonly Dictionary<string, PackageRequest> packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> sources = [];

    /// <summary>Carries out all reference directives of a cell at once.</summary>
    public void Add(IReadOnlyList<DirectivePart> directives, CellExecution cell)
    {
        var requests = new List<PackageRequest>();
        foreach (var directive in directives)
        {
            var value = Unquote(directive);
            if (directive.Name == "#i") AddSource(value);
            else if (PackageRequest.TryRead(value) is { } request) requests.Add(request);
            else if (LooksLikePath(value)) AddFile(Resolve(value));
            else AddByName(value);
        }

        if (requests.Count > 0) AddPackages(requests, cell);
    }

    /// <summary>True when an assembly of that name is referenced.</summary>
    public bool Contains(string assemblyName) => set.Contains(assemblyName);

    /// <summary>Makes a library or file known to the compiler if it is there.</summary>
    public void TryAdd(string value)
    {
        try
        {
            if (LooksLikePath(value)) AddFile(Resolve(value));
            else if (PackageRequest.TryRead(value) is null) AddByName(value);
        }
        catch (DirectiveException)
        {
            // What is not here cannot be looked into.
        }
    }

    private void AddSource(string value)
    {
        var source = value.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) ? value["nuget:".Length..].Trim() : value;
        if (source.Length == 0) throw new DirectiveException("#i takes a source of packages: #i \"nuget:https://...\" or #i \"nuget:/a/folder\".");
        if (!sources.Contains(source)) sources.Add(source);
    }

    private void AddPackages(List<PackageRequest> requests, CellExecution cell)
    {
        foreach (var request in requests)
        {
            if (!request.IsValid) throw new DirectiveException($"'{request.Id}, {request.Version}' is no package and version: #r \"nuget:Id,1.2.3\".");
            // Asking again without a version means the one that is there.
            if (!request.IsFloating || !packages.ContainsKey(request.Id)) packages[request.Id] = request;
        }

        var id = Guid.NewGuid().ToString("N");
        cell.Context.Show(new MimeBundle($"Restoring {string.Join(", ", requests.Select(request => request.Id))} ..."), id);
        try
        {
            var done = Restore(requests, cell.Cancellation);
            cell.Context.Update(new MimeBundle(done), id);
        }
        catch
        {
            foreach (var request in requests) packages.Remove(request.Id);
            cell.Context.Update(new MimeBundle($"Could not restore {string.Join(", ", requests.Select(request => request.Id))}"), id);
            throw;
        }
    }

    private string Restore(List<PackageRequest> requests, CancellationToken cancellation)
    {
        RestoredPackages restored;
        try
        {
            restored = PackageRestore.Restore(packages.Values, sources, cancellation);
        }
        catch (DirectiveException) when (requests.Any(HasStandIn))
        {
            return StandIn(requests, cancellation);
        }

        foreach (var folder in restored.NativeFolders) AssemblyPaths.AddNative(folder);
        foreach (var assembly in restored.Assemblies) AddPackageFile(assembly);
        return "Installed " + string.Join("; ", requests.Select(request => $"{request.Id}, {restored.Versions.GetValueOrDefault(request.Id, request.Version)}"));
    }

    private string StandIn(List<PackageRequest> requests, CancellationToken cancellation)
    {
        var replaced = requests.Where(HasStandIn).ToList();
        foreach (var request in replaced) packages.Remove(request.Id);
        var others = requests.Except(replaced).ToList();
        var said = others.Count > 0 ? [Restore(others, cancellation)] : new List<string>();
        foreach (var request in replaced)
        {
            var library = StandIns.For(request.Id)!;
            AddByName(library);
            said.Add($"{request.Id} is not to be had here; {library}, which comes with the course, stands in for it");
        }

        return string.Join("\n", said);
    }

    private bool HasStandIn(PackageRequest request) =>
        StandIns.For(request.Id) is { } library && File.Exists(Path.Combine(options.LibraryDirectory, library + ".dll"));

    private void AddPackageFile(string path)
    {
        // What the framework or this program brings itself is what would be loaded: compiling against another version
        // of it would only fail later.
        var own = trusted.Value[Path.GetFileNameWithoutExtension(path)].FirstOrDefault();
        if (own is null) AddFile(path);
        else if (!set.Contains(Path.GetFileNameWithoutExtension(own))) set.Add(own);
    }

    private void AddByName(string name)
    {
        var beside = Path.Combine(options.LibraryDirectory, name + ".dll");
        if (File.Exists(beside)) AddWithDependencies(beside);
        else if (trusted.Value[name].FirstOrDefault() is { } path) set.Add(path);
        else if (File.Exists(Path.Combine(options.WorkingDirectory, name + ".dll"))) AddFile(Path.Combine(options.WorkingDirectory, name + ".dll"));
        else throw new DirectiveException(
            $"There is no assembly '{name}' here. Give a path (#r \"folder/{name}.dll\") or a package (#r \"nuget:{name}\").");
    }

    // #r "Course" means the course: the library and every library of ours it stands on, but not what else lies beside.
    private void AddWithDependencies(string path)
    {
        var pending = new Queue<string>([path]);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (pending.TryDequeue(out var next))
        {
            if (!seen.Add(next)) continue;
            AddFile(next);
            foreach (var dependency in FrameworkReferences.NamedBy(ReferenceSet.Shared(next)))
            {
                var beside = Path.Combine(options.LibraryDirectory, dependency + ".dll");
                if (File.Exists(beside)) pending.Enqueue(beside);
            }
        }
    }

    private void AddFile(string path)
    {
        try
        {
            set.Add(path);
        }
        catch (BadImageFormatException)
        {
            throw new DirectiveException($"{path} is no .NET assembly.");
        }

        AssemblyPaths.Add(path);
    }

    private string Resolve(string value)
    {
        var path = Path.GetFullPath(value, options.WorkingDirectory);
        return File.Exists(path) ? path : throw new DirectiveException($"There is no file {path}.");
    }

    private static bool LooksLikePath(string value) =>
        value.Contains('/') || value.Contains('\\')
        || value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || value.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);

    private static string Unquote(DirectivePart directive)
    {
        var text = directive.Arguments.Trim();
        var end = text.IndexOf('"', 1);
        return text.StartsWith('"') && end > 0
            ? text[1..end].Trim()
            : throw new DirectiveException($"{directive.Name} takes its argument in quotes: {directive.Name} \"Name\".");
    }
}
