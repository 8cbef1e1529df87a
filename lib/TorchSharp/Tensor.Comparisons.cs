using System.Numerics;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True where the elements equal.</summary>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>True where the elements equal.</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>True where the elements equal.</summary>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>True where the elements differ.</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>True where the elements differ.</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>True where the elements differ.</summary>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>True where the elements are in ascending order.</summary>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <summary>True where the elements are in ascending order.</summary>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <summary>True where the elements are in ascending order.</summary>
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        /// <summary>True where the elements are in ascending order or equal.</summary>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <summary>True where the elements are in ascending order or equal.</summary>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <summary>True where the elements are in ascending order or equal.</summary>
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        /// <summary>True where the elements are in descending order.</summary>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <summary>True where the elements are in descending order.</summary>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <summary>True where the elements are in descending order.</summary>
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        /// <summary>True where the elements are in descending order or equal.</summary>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <summary>True where the elements are in descending order or equal.</summary>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <summary>True where the elements are in descending order or equal.</summary>
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

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
