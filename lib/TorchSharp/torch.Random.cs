using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Integers drawn uniformly from [low, high); Int64 unless a type is named.</summary>
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Integers drawn uniformly from [0, high); Int64 unless a type is named.</summary>
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Integers drawn uniformly from [0, high); Int64 unless a type is named.</summary>
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>Integers drawn uniformly from [low, high); Int64 unless a type is named.</summary>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Finish(Op.randint_low_generator.Call(low, high, size, generator, dtype ?? ScalarType.Int64, Argument.None, Place(device)), requires_grad, names);

    /// <summary>Integers drawn uniformly from [low, high); Int64 unless a type is named.</summary>
    public static Tensor randint(int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, Array.ConvertAll(size, item => (long)item), dtype, device, requires_grad, generator, names);

    /// <summary>Integers drawn uniformly from [0, high); Int64 unless a type is named.</summary>
    public static Tensor randint(int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, Array.ConvertAll(size, item => (long)item), dtype, device, requires_grad, generator, names);

    /// <summary>The numbers from 0 to n - 1 in random order; Int64 unless a type is named.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        Finish(Op.randperm_generator.Call(n, generator, dtype ?? ScalarType.Int64, Argument.None, Place(device)), requires_grad);

    /// <summary>The numbers from 0 to n - 1 in random order, written to a tensor.</summary>
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null) =>
        Op.randperm_generator_out.CallInto(@out, n, generator, @out);

    /// <summary>Numbers drawn from a normal distribution.</summary>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        Finish(Op.normal_float_float.Call(mean, std, size, generator, ElementType(dtype), Argument.None, Place(device)), requires_grad, names);

    /// <summary>One number for each mean and standard deviation, drawn from that normal distribution.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) => Op.normal_Tensor_Tensor.Call(mean, std, generator);

    /// <summary>One number drawn uniformly from [0, 1).</summary>
    public static double rand_float(Generator? generator = null) => One(rand([1], ScalarType.Float64, CPU, generator: generator));

    /// <summary>One number drawn from the standard normal distribution.</summary>
    public static double randn_float(Generator? generator = null) => One(randn([1], ScalarType.Float64, CPU, generator: generator));

    /// <summary>True or false with equal probability.</summary>
    public static bool randint_bool(Generator? generator = null) => randint_long(0, 2, generator) == 1;

    /// <summary>One integer drawn uniformly from [0, high).</summary>
    public static int randint_int(int high, Generator? generator = null) => (int)randint_long(0, high, generator);

    /// <summary>One integer drawn uniformly from [low, high).</summary>
    public static int randint_int(int low, int high, Generator? generator = null) => (int)randint_long(low, high, generator);

    /// <summary>One integer drawn uniformly from [0, high).</summary>
    public static long randint_long(long high, Generator? generator = null) => randint_long(0, high, generator);

    /// <summary>One integer drawn uniformly from [low, high).</summary>
    public static long randint_long(long low, long high, Generator? generator = null)
    {
        using var drawn = randint(low, high, [1L], ScalarType.Int64, CPU, generator: generator);
        return drawn.item<long>();
    }

    private static double One(Tensor drawn)
    {
        using (drawn) return drawn.item<double>();
    }
}

internal static partial class Op
{
    internal static readonly Operator randint_low_generator = new("randint", "low_generator");
    internal static readonly Operator randperm_generator = new("randperm", "generator");
    internal static readonly Operator randperm_generator_out = new("randperm", "generator_out");
    internal static readonly Operator normal_float_float = new("normal", "float_float");
    internal static readonly Operator normal_Tensor_Tensor = new("normal", "Tensor_Tensor");
}
