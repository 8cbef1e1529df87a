using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A module of one input that has, and can have, neither parameters nor buffers nor submodules.</summary>
public abstract class ParameterLessModule<T1, TResult> : Module<T1, TResult>, IParameterLessModule
{
    /// <summary>Starts the module.</summary>
    /// <param name="name">A name for messages, usually the type's.</param>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module? submodule) => throw ParameterLess.Refusal(this);

    /// <inheritdoc/>
    protected internal override Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of two inputs that has, and can have, neither parameters nor buffers nor submodules.</summary>
public abstract class ParameterLessModule<T1, T2, TResult> : Module<T1, T2, TResult>, IParameterLessModule
{
    /// <summary>Starts the module.</summary>
    /// <param name="name">A name for messages, usually the type's.</param>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module? submodule) => throw ParameterLess.Refusal(this);

    /// <inheritdoc/>
    protected internal override Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of three inputs that has, and can have, neither parameters nor buffers nor submodules.</summary>
public abstract class ParameterLessModule<T1, T2, T3, TResult> : Module<T1, T2, T3, TResult>, IParameterLessModule
{
    /// <summary>Starts the module.</summary>
    /// <param name="name">A name for messages, usually the type's.</param>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module? submodule) => throw ParameterLess.Refusal(this);

    /// <inheritdoc/>
    protected internal override Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of four inputs that has, and can have, neither parameters nor buffers nor submodules.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, TResult> : Module<T1, T2, T3, T4, TResult>, IParameterLessModule
{
    /// <summary>Starts the module.</summary>
    /// <param name="name">A name for messages, usually the type's.</param>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module? submodule) => throw ParameterLess.Refusal(this);

    /// <inheritdoc/>
    protected internal override Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of five inputs that has, and can have, neither parameters nor buffers nor submodules.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, TResult> : Module<T1, T2, T3, T4, T5, TResult>, IParameterLessModule
{
    /// <summary>Starts the module.</summary>
    /// <param name="name">A name for messages, usually the type's.</param>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module? submodule) => throw ParameterLess.Refusal(this);

    /// <inheritdoc/>
    protected internal override Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(ScalarType dtype, bool non_blocking) => this;
}

/// <summary>A module of six inputs that has, and can have, neither parameters nor buffers nor submodules.</summary>
public abstract class ParameterLessModule<T1, T2, T3, T4, T5, T6, TResult> : Module<T1, T2, T3, T4, T5, T6, TResult>, IParameterLessModule
{
    /// <summary>Starts the module.</summary>
    /// <param name="name">A name for messages, usually the type's.</param>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw ParameterLess.Refusal(this);

    /// <summary>Not for this module.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_module(string name, Module? submodule) => throw ParameterLess.Refusal(this);

    /// <inheritdoc/>
    protected internal override Module _to(Device device, ScalarType dtype, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    /// <inheritdoc/>
    protected internal override Module _to(ScalarType dtype, bool non_blocking) => this;
}

file static class ParameterLess
{
    internal static InvalidOperationException Refusal(Module module) =>
        new($"{module.GetName()} holds no parts: derive from torch.nn.Module instead of ParameterLessModule to register some.");
}
