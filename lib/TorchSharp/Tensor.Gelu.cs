using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>x times the normal distribution function of x, exactly or approximated through tanh.</summary>
        public Tensor gelu(GELU.Approximate approximate) => Op.gelu.Call(this, approximate.ToString());

        /// <summary>x times the normal distribution function of x, exactly or approximated through tanh, in place.</summary>
        public Tensor gelu_(GELU.Approximate approximate) => Op.gelu_.CallInPlace(this, approximate.ToString());
    }
}
