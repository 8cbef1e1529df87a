using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks;

/// <summary>ResNet-18 (He et al. 2015) for images of 32x32, as in workloads.py.</summary>
internal sealed class ResNet18 : Module<Tensor, Tensor>
{
    private readonly Sequential body;

    internal ResNet18()
        : base(nameof(ResNet18))
    {
        body = Sequential(
            Conv2d(3, 64, 3, padding: 1, bias: false), BatchNorm2d(64), ReLU(),
            new Block(64, 64, 1), new Block(64, 64, 1), new Block(64, 128, 2), new Block(128, 128, 1),
            new Block(128, 256, 2), new Block(256, 256, 1), new Block(256, 512, 2), new Block(512, 512, 1),
            AdaptiveAvgPool2d(1), Flatten(), Linear(512, 10));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => body.call(input);

    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly Sequential residual;
        private readonly Sequential? shortcut;

        internal Block(long inputs, long outputs, long stride)
            : base(nameof(Block))
        {
            residual = Sequential(
                Conv2d(inputs, outputs, 3, stride: stride, padding: 1, bias: false), BatchNorm2d(outputs), ReLU(),
                Conv2d(outputs, outputs, 3, padding: 1, bias: false), BatchNorm2d(outputs));
            if (stride != 1 || inputs != outputs)
                shortcut = Sequential(Conv2d(inputs, outputs, 1, stride: stride, bias: false), BatchNorm2d(outputs));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => functional.relu(residual.call(input) + (shortcut?.call(input) ?? input));
    }
}
