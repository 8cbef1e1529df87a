using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum; shapes broadcast.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => Op.add_Tensor.Call(left, right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, Scalar right) => Op.add_Scalar.Call(left, right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, int right) => Op.add_Scalar.Call(left, right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, long right) => Op.add_Scalar.Call(left, right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, float right) => Op.add_Scalar.Call(left, right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, double right) => Op.add_Scalar.Call(left, right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Scalar left, Tensor right) => Op.add_Scalar.Call(right, left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(int left, Tensor right) => Op.add_Scalar.Call(right, left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(long left, Tensor right) => Op.add_Scalar.Call(right, left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(float left, Tensor right) => Op.add_Scalar.Call(right, left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(double left, Tensor right) => Op.add_Scalar.Call(right, left);

        /// <summary>The difference; shapes broadcast.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => Op.sub_Tensor.Call(left, right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, Scalar right) => Op.sub_Scalar.Call(left, right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, int right) => Op.sub_Scalar.Call(left, right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, long right) => Op.sub_Scalar.Call(left, right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, float right) => Op.sub_Scalar.Call(left, right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, double right) => Op.sub_Scalar.Call(left, right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Scalar left, Tensor right) => Op.rsub_Scalar.Call(right, left);

        /// <summary>The difference.</summary>
        public static Tensor operator -(int left, Tensor right) => Op.rsub_Scalar.Call(right, left);

        /// <summary>The difference.</summary>
        public static Tensor operator -(long left, Tensor right) => Op.rsub_Scalar.Call(right, left);

        /// <summary>The difference.</summary>
        public static Tensor operator -(float left, Tensor right) => Op.rsub_Scalar.Call(right, left);

        /// <summary>The difference.</summary>
        public static Tensor operator -(double left, Tensor right) => Op.rsub_Scalar.Call(right, left);

        /// <summary>The product, element by element; shapes broadcast.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => Op.mul_Tensor.Call(left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, Scalar right) => Op.mul_Scalar.Call(left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, int right) => Op.mul_Scalar.Call(left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, long right) => Op.mul_Scalar.Call(left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, float right) => Op.mul_Scalar.Call(left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, double right) => Op.mul_Scalar.Call(left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Scalar left, Tensor right) => Op.mul_Scalar.Call(right, left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(int left, Tensor right) => Op.mul_Scalar.Call(right, left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(long left, Tensor right) => Op.mul_Scalar.Call(right, left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(float left, Tensor right) => Op.mul_Scalar.Call(right, left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(double left, Tensor right) => Op.mul_Scalar.Call(right, left);

        /// <summary>The quotient, element by element; shapes broadcast.</summary>
        public static Tensor operator /(Tensor left, Tensor right) => Op.div.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, Scalar right) => Op.div_Scalar.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, int right) => Op.div_Scalar.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, long right) => Op.div_Scalar.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, float right) => Op.div_Scalar.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, double right) => Op.div_Scalar.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Scalar left, Tensor right) => Op.div.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(int left, Tensor right) => Op.div.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(long left, Tensor right) => Op.div.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(float left, Tensor right) => Op.div.Call(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(double left, Tensor right) => Op.div.Call(left, right);

        /// <summary>The remainder of division, with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Tensor right) => Op.remainder_Tensor.Call(left, right);

        /// <summary>The remainder of division, with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Scalar right) => Op.remainder_Scalar.Call(left, right);

        /// <summary>The remainder of division, with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, int right) => Op.remainder_Scalar.Call(left, right);

        /// <summary>The remainder of division, with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, long right) => Op.remainder_Scalar.Call(left, right);

        /// <summary>The remainder of division, with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, float right) => Op.remainder_Scalar.Call(left, right);

        /// <summary>The remainder of division, with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, double right) => Op.remainder_Scalar.Call(left, right);

        /// <summary>Each element negated.</summary>
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        /// <summary>The bits inverted; for truth values, not.</summary>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        /// <summary>The bits set in both; for truth values, and.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>The bits set in either; for truth values, or.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>The bits set in exactly one; for truth values, exclusive or.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

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
    }
}

internal static partial class Op
{
    internal static readonly Operator rsub_Scalar = new("rsub", "Scalar");
}
