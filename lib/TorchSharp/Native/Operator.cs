using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>
/// A native operator, called by its name in libtorch's dispatcher ("add", overload "Tensor"). The handle is looked up on the
/// first call and kept. Declare it once as a static field beside the code that uses it:
/// <code>
/// private static readonly Operator linear = new("linear");
/// return linear.Call(input, weight, bias);
/// </code>
/// Trailing arguments may be left out: the schema's defaults of the libtorch in use fill them.
/// A call allocates nothing but the tensors that it returns.
/// </summary>
[SkipLocalsInit]
internal sealed unsafe class Operator(string name, string overload = "")
{
    private nint handle;

    /// <summary>The operator's name without overload, as messages show it.</summary>
    internal string Name { get; } = name;

    /// <summary>True when the libtorch in use has this operator and overload.</summary>
    internal bool Exists => handle != 0 || (handle = NativeOperator.Find(Name, overload)) != 0;

    private nint Handle => handle != 0 ? handle : Resolve();

    /// <summary>Calls an operator that returns one tensor.</summary>
    internal Tensor Call(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        NativeOperator.Call(this, Handle, arguments, &result, 1);
        return result.ToTensor();
    }

    /// <summary>Calls an operator and drops what it returns: in-place forms and operators without result.</summary>
    internal void CallVoid(params ReadOnlySpan<Argument> arguments) => NativeOperator.Call(this, Handle, arguments, null, 0);

    /// <summary>Calls an in-place operator and returns its first argument, the tensor that it changed.</summary>
    internal Tensor CallInPlace(params ReadOnlySpan<Argument> arguments)
    {
        NativeOperator.Call(this, Handle, arguments, null, 0);
        return Unsafe.As<Tensor>(arguments[0].Reference)!;
    }

    /// <summary>Calls an operator that writes to <paramref name="output"/>, and returns that.</summary>
    internal Tensor CallInto(Tensor output, params ReadOnlySpan<Argument> arguments)
    {
        NativeOperator.Call(this, Handle, arguments, null, 0);
        return output;
    }

    /// <summary>Calls an operator that returns two tensors; one that libtorch leaves undefined is null.</summary>
    internal (Tensor, Tensor) Call2(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[2];
        NativeOperator.Call(this, Handle, arguments, results, 2);
        return (results[0].ToTensor(), results[1].ToTensor());
    }

    /// <summary>Calls an operator that returns three tensors; one that libtorch leaves undefined is null.</summary>
    internal (Tensor, Tensor, Tensor) Call3(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[3];
        NativeOperator.Call(this, Handle, arguments, results, 3);
        return (results[0].ToTensor(), results[1].ToTensor(), results[2].ToTensor());
    }

    /// <summary>Calls an operator that returns four tensors; one that libtorch leaves undefined is null.</summary>
    internal (Tensor, Tensor, Tensor, Tensor) Call4(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[4];
        NativeOperator.Call(this, Handle, arguments, results, 4);
        return (results[0].ToTensor(), results[1].ToTensor(), results[2].ToTensor(), results[3].ToTensor());
    }

    /// <summary>Calls an operator that returns five tensors; one that libtorch leaves undefined is null.</summary>
    internal (Tensor, Tensor, Tensor, Tensor, Tensor) Call5(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[5];
        NativeOperator.Call(this, Handle, arguments, results, 5);
        return (results[0].ToTensor(), results[1].ToTensor(), results[2].ToTensor(), results[3].ToTensor(), results[4].ToTensor());
    }

    /// <summary>Calls an operator that returns a list of tensors.</summary>
    internal Tensor[] CallList(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        NativeOperator.Call(this, Handle, arguments, &result, 1);
        return result.ToTensors();
    }

    /// <summary>Calls an operator that returns an integer.</summary>
    internal long CallInteger(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        NativeOperator.Call(this, Handle, arguments, &result, 1);
        return result.ToInteger();
    }

    /// <summary>Calls an operator that returns a floating-point number.</summary>
    internal double CallReal(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        NativeOperator.Call(this, Handle, arguments, &result, 1);
        return result.ToReal();
    }

    /// <summary>Calls an operator that returns a truth value.</summary>
    internal bool CallBoolean(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        NativeOperator.Call(this, Handle, arguments, &result, 1);
        return result.ToBoolean();
    }

    /// <summary>Calls an operator that returns a scalar of any type.</summary>
    internal Scalar CallScalar(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        NativeOperator.Call(this, Handle, arguments, &result, 1);
        return result.ToScalar();
    }

    private nint Resolve() => Exists
        ? handle
        : throw new NotSupportedException($"The operator {Name}{(overload.Length == 0 ? "" : "." + overload)} is not in this libtorch ({torch.__version__}).");
}
