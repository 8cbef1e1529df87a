using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True when operations on this tensor are recorded, so that gradients can flow to it.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">The element type has no gradients, or the tensor is the result of an operation.</exception>
        public bool requires_grad
        {
            get => Keeping(NativeMethods.shim_requires_grad(Handle)) != 0;
            set
            {
                if (NativeMethods.shim_set_requires_grad(Handle, value ? 1 : 0) == 0)
                    throw NativeError.Last().ToException($"requires_grad of {ArgumentDescription.Describe(this)}");
                GC.KeepAlive(this);
            }
        }

        /// <summary>The gradient that backward passes have added up here; null before the first.</summary>
        public Tensor? grad
        {
            get
            {
                var gradient = NativeMethods.shim_grad(Handle);
                GC.KeepAlive(this);
                return gradient == 0 ? null : new(gradient);
            }

            set
            {
                if (NativeMethods.shim_set_grad(Handle, value?.Handle ?? 0) == 0)
                    throw NativeError.Last().ToException($"grad of {ArgumentDescription.Describe(this)}");
                GC.KeepAlive(value);
                GC.KeepAlive(this);
            }
        }

        /// <summary>True for tensors that no recorded operation made.</summary>
        public bool is_leaf => Keeping(NativeMethods.shim_is_leaf(Handle)) != 0;

        /// <summary>Sets whether operations are recorded, and returns this tensor.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Sets whether operations are recorded, and returns this tensor.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Keeps the gradient of this tensor, which is not a leaf, in <see cref="grad"/>.</summary>
        public void retain_grad()
        {
            if (NativeMethods.shim_retain_grad(Handle) == 0) throw NativeError.Last().ToException("retain_grad()");
            GC.KeepAlive(this);
        }

        /// <summary>The same memory cut off the graph: no gradient flows through it.</summary>
        public Tensor detach() => Op.detach.Call(this);

        /// <summary>Cuts this tensor off the graph.</summary>
        public Tensor detach_() => Op.detach_.CallInPlace(this);

        /// <summary>Computes the gradients of this number with respect to the graph's leaves and adds them to their <see cref="grad"/>.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">The tensor has more than one element, or nothing in its graph requires gradients.</exception>
        public void backward() => autograd.backward(this, (IList<Tensor>?)null);

        /// <summary>Computes the gradients of this tensor with respect to the graph's leaves and adds them to their <see cref="grad"/>.</summary>
        /// <param name="grad_tensors">The gradient with respect to this tensor; needed when it has more than one element.</param>
        /// <param name="retain_graph">True keeps the graph for another backward pass.</param>
        /// <param name="create_graph">True records this pass, for gradients of gradients.</param>
        /// <param name="inputs">The leaves wanted; all by default.</param>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward(this, grad_tensors, retain_graph || create_graph, create_graph, inputs);

        /// <summary>Moves this tensor to the dispose scope around the one it is in.</summary>
        public Tensor MoveToOuterDisposeScope() => Scope is null ? this : Scope.MoveToOuter(this);

        /// <summary>Moves this tensor to the other's dispose scope.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.Scope);

        /// <summary>Moves this tensor to a dispose scope; null takes it out of all scopes.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (other is null) return DetachFromDisposeScope();
            other.Attach(this);
            return this;
        }

        /// <summary>Takes this tensor out of its dispose scope: from now on only its owner or the collector disposes it.</summary>
        public Tensor DetachFromDisposeScope() => Scope is null ? this : Scope.Detach(this);

        /// <summary>A tensor over a native one, of which it takes over the caller's reference.</summary>
        public static Tensor UnsafeCreateTensor(nint handle) => new(handle);

        /// <summary>Gives up the native tensor to the caller, who owns its reference from then on.</summary>
        public nint DecoupleFromNativeHandle() => Take();
    }

    /// <summary>The innermost open dispose scope of this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.Current.Innermost;

    /// <summary>Opens a dispose scope, which disposes what is made in it when it ends.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.Current.Open();

    /// <summary>Computes a tensor in a scope of its own and keeps only the result.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}

internal static partial class Op
{
    internal static readonly Operator detach = new("detach");
    internal static readonly Operator detach_ = new("detach_");
}
