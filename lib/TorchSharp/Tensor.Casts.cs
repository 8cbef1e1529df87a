using System.Numerics;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(byte value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(sbyte value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(short value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(int value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(long value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(float value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(double value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(bool value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor((float, float) value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(Complex value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(byte[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(sbyte[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(short[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(int[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(long[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(float[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(double[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(bool[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor((float, float)[] value) => torch.tensor(value);

        /// <summary>A tensor of one dimension holding a copy of the array.</summary>
        public static implicit operator Tensor(Complex[] value) => torch.tensor(value);

        /// <summary>A tensor of no dimensions holding this number.</summary>
        public static implicit operator Tensor(Scalar scalar) => scalar.ToTensor();

        /// <summary>The number that a tensor of one element holds.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The number that a tensor of one element holds.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();

        /// <summary>The number that a tensor of one element holds.</summary>
        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        /// <summary>The number that a tensor of one element holds.</summary>
        public static explicit operator byte(Tensor value) => value.ToByte();

        /// <summary>The number that a tensor of one element holds.</summary>
        public static explicit operator short(Tensor value) => value.ToInt16();

        /// <summary>The number that a tensor of one element holds.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>The number that a tensor of one element holds.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The number that a tensor of one element holds.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();
    }
}
