namespace Course.Cli.Diagnosis;

/// <summary>libtorch, and the BLAS that multiplies its matrices.</summary>
internal sealed class LibtorchCheck : ICheck
{
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var (probe, error) = await LibtorchProbe.RunAsync(cancellationToken);
        return probe is null ? [NotLoaded(error)] : [Loaded(probe), Blas(probe)];
    }

    private static Finding NotLoaded(string error) => ChosenByUser() is { } variable
        ? new("libtorch", Condition.Broken, $"{error} ({variable} is set)", $"unset {variable}")
        : new("libtorch", Condition.Missing, error, "./course setup");

    private static string? ChosenByUser() =>
        Array.Find(["LIBTORCH", "LIBTORCH_USE_PYTORCH"], name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });

    private static Finding Loaded(LibtorchProbe probe)
    {
        var cuda = probe.CudaDevices > 0 ? $"CUDA on {probe.CudaDevices} device(s)" : "CPU only";
        return new("libtorch", Condition.Ok, $"{probe.Version}, {cuda}, {probe.Threads} threads, {Path.GetDirectoryName(probe.Location)}");
    }

    private static Finding Blas(LibtorchProbe probe)
    {
        if (Library(probe, "openblas") is { } openBlas) return new("BLAS", Condition.Ok, $"OpenBLAS, {openBlas}");
        if (Library(probe, "mkl") is { } mkl) return new("BLAS", Condition.Ok, $"MKL, {mkl}");
        if (Library(probe, "libblas") is { } reference)
            return new("BLAS", Condition.Broken, $"the reference BLAS ({reference}): training takes two to three times as long",
                "sudo apt-get install libopenblas0-pthread");
        return new("BLAS", Condition.Ok, "the one inside libtorch");
    }

    private static string? Library(LibtorchProbe probe, string name) =>
        probe.Libraries.FirstOrDefault(library => library.Contains(name, StringComparison.OrdinalIgnoreCase));
}
