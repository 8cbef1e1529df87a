namespace Course;

/// <summary>Copies tensors into .NET arrays whatever their data type, device and strides.</summary>
public static class TensorValues
{
    /// <summary>All values in row-major order, in double precision; false is 0 and true is 1.</summary>
    public static double[] ToDoubles(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        using var plain = tensor.detach().cpu().to(ScalarType.Float64).contiguous();
        return plain.data<double>().ToArray();
    }

    /// <summary>All values in row-major order, in single precision.</summary>
    public static float[] ToFloats(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        using var plain = tensor.detach().cpu().to(ScalarType.Float32).contiguous();
        return plain.data<float>().ToArray();
    }

    /// <summary>All values in row-major order as whole numbers.</summary>
    public static long[] ToLongs(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        using var plain = tensor.detach().cpu().to(ScalarType.Int64).contiguous();
        return plain.data<long>().ToArray();
    }
}
