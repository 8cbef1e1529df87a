using Xunit;

namespace Jupyter.Tests;

/// <summary>One kernel and one client for the tests that leave both as they were.</summary>
public sealed class KernelFixture : IDisposable
{
    public KernelFixture()
    {
        Kernel = InstalledKernel.Start();
        Client = Kernel.Connect();
    }

    internal KernelProcess Kernel { get; }

    internal TestClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        Kernel.Dispose();
    }
}
