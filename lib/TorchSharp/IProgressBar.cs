namespace TorchSharp;

/// <summary>Shows how far a long task, such as a download, has come.</summary>
public interface IProgressBar : IDisposable
{
    /// <summary>How much there is to do; null while that is not known.</summary>
    long? Maximum { get; set; }

    /// <summary>How much is done.</summary>
    long Value { get; set; }
}
