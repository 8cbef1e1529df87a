namespace TorchSharp;

/// <summary>The kind of a device.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,

    /// <summary>An NVIDIA GPU.</summary>
    CUDA = 1,

    /// <summary>Intel's MKL-DNN (reserved).</summary>
    MKLDNN = 2,

    /// <summary>OpenGL (reserved).</summary>
    OPENGL = 3,

    /// <summary>OpenCL (reserved).</summary>
    OPENCL = 4,

    /// <summary>IDEEP (reserved).</summary>
    IDEEP = 5,

    /// <summary>An AMD GPU.</summary>
    HIP = 6,

    /// <summary>A field-programmable gate array (reserved).</summary>
    FPGA = 7,

    /// <summary>MSNPU (reserved).</summary>
    MSNPU = 8,

    /// <summary>An XLA device.</summary>
    XLA = 9,

    /// <summary>Apple's Metal.</summary>
    MPS = 13,

    /// <summary>No memory: only shapes and types.</summary>
    META = 14,
}
