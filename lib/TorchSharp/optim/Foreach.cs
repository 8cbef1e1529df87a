using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The operators that work on many tensors in one call, as optimisers use them: one native call per step of the rule, however
/// many parameters there are. Those that a libtorch lacks are made of others.
/// </summary>
internal static class Foreach
{
    private static readonly Operator add = new("_foreach_add", "List");
    private static readonly Operator addScalar = new("_foreach_add", "Scalar");
    private static readonly Operator addInPlace = new("_foreach_add_", "List");
    private static readonly Operator addScalarInPlace = new("_foreach_add_", "Scalar");
    private static readonly Operator mulScalar = new("_foreach_mul", "Scalar");
    private static readonly Operator mul = new("_foreach_mul", "List");
    private static readonly Operator mulScalarInPlace = new("_foreach_mul_", "Scalar");
    private static readonly Operator mulInPlace = new("_foreach_mul_", "List");
    private static readonly Operator divScalarInPlace = new("_foreach_div_", "Scalar");
    private static readonly Operator divInPlace = new("_foreach_div_", "List");
    private static readonly Operator addcmul = new("_foreach_addcmul", "Scalar");
    private static readonly Operator addcmulInPlace = new("_foreach_addcmul_", "Scalar");
    private static readonly Operator addcdivInPlace = new("_foreach_addcdiv_", "Scalar");
    private static readonly Operator sqrt = new("_foreach_sqrt");
    private static readonly Operator sqrtInPlace = new("_foreach_sqrt_");
    private static readonly Operator neg = new("_foreach_neg");
    private static readonly Operator abs = new("_foreach_abs");
    private static readonly Operator maximumInPlace = new("_foreach_maximum_", "List");

    /// <summary>x + alpha y, as new tensors.</summary>
    internal static Tensor[] Sum(Tensor[] x, Tensor[] y, double alpha = 1) => add.CallList(x, y, alpha);

    /// <summary>x + value, as new tensors.</summary>
    internal static Tensor[] Sum(Tensor[] x, double value) => addScalar.CallList(x, value);

    /// <summary>x += alpha y.</summary>
    internal static void Add(Tensor[] x, Tensor[] y, double alpha = 1) => addInPlace.CallVoid(x, y, alpha);

    /// <summary>x += value.</summary>
    internal static void Add(Tensor[] x, double value) => addScalarInPlace.CallVoid(x, value);

    /// <summary>value x, as new tensors.</summary>
    internal static Tensor[] Product(Tensor[] x, double value) => mulScalar.CallList(x, value);

    /// <summary>x y, as new tensors.</summary>
    internal static Tensor[] Product(Tensor[] x, Tensor[] y) => mul.CallList(x, y);

    /// <summary>x *= value.</summary>
    internal static void Multiply(Tensor[] x, double value) => mulScalarInPlace.CallVoid(x, value);

    /// <summary>x *= y.</summary>
    internal static void Multiply(Tensor[] x, Tensor[] y) => mulInPlace.CallVoid(x, y);

    /// <summary>x /= value.</summary>
    internal static void Divide(Tensor[] x, double value) => divScalarInPlace.CallVoid(x, value);

    /// <summary>x /= y.</summary>
    internal static void Divide(Tensor[] x, Tensor[] y) => divInPlace.CallVoid(x, y);

    /// <summary>x + value y z, as new tensors.</summary>
    internal static Tensor[] PlusProduct(Tensor[] x, Tensor[] y, Tensor[] z, double value) => addcmul.CallList(x, y, z, value);

    /// <summary>x += value y z.</summary>
    internal static void AddProduct(Tensor[] x, Tensor[] y, Tensor[] z, double value) => addcmulInPlace.CallVoid(x, y, z, value);

    /// <summary>x += value y / z.</summary>
    internal static void AddQuotient(Tensor[] x, Tensor[] y, Tensor[] z, double value) => addcdivInPlace.CallVoid(x, y, z, value);

    /// <summary>√x, as new tensors.</summary>
    internal static Tensor[] Root(Tensor[] x) => sqrt.CallList((Argument)x);

    /// <summary>x becomes √x.</summary>
    internal static void TakeRoot(Tensor[] x) => sqrtInPlace.CallVoid((Argument)x);

    /// <summary>−x, as new tensors.</summary>
    internal static Tensor[] Negated(Tensor[] x) => neg.CallList((Argument)x);

    /// <summary>|x|, as new tensors.</summary>
    internal static Tensor[] Size(Tensor[] x) => abs.CallList((Argument)x);

    /// <summary>x becomes the larger of x and y.</summary>
    internal static void TakeLarger(Tensor[] x, Tensor[] y)
    {
        if (maximumInPlace.Exists)
        {
            maximumInPlace.CallVoid(x, y);
            return;
        }

        for (var i = 0; i < x.Length; i++)
        {
            using var larger = x[i].maximum(y[i]);
            x[i].copy_(larger);
        }
    }
}
