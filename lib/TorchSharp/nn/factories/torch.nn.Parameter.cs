using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A parameter over a tensor's memory.</summary>
        /// <param name="data">The initial value.</param>
        /// <param name="requires_grad">False for a parameter that stays as it is.</param>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
    }
}
