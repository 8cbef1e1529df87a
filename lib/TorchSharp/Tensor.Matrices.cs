using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>beta times this plus alpha times the sum of batched matrix products.</summary>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Op.addbmm.Call(this, batch1, batch2, beta, alpha);

        /// <summary>beta times this plus alpha times the sum of batched matrix products, in place.</summary>
        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Op.addbmm_.CallInPlace(this, batch1, batch2, beta, alpha);

        /// <summary>beta times this plus alpha times the matrix product.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Op.addmm.Call(this, mat1, mat2, beta, alpha);

        /// <summary>beta times this plus alpha times the matrix product, in place.</summary>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Op.addmm_.CallInPlace(this, mat1, mat2, beta, alpha);

        /// <summary>beta times this plus alpha times the matrix-vector product.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Op.addmv.Call(this, mat, vec, beta, alpha);

        /// <summary>beta times this plus alpha times the matrix-vector product, in place.</summary>
        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) =>
            Op.addmv_.CallInPlace(this, mat, vec, beta, alpha);

        /// <summary>beta times this plus alpha times the outer product.</summary>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => Op.addr.Call(this, vec1, vec2, beta, alpha);

        /// <summary>beta times this plus alpha times the outer product, in place.</summary>
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) =>
            Op.addr_.CallInPlace(this, vec1, vec2, beta, alpha);

        /// <summary>beta times this plus alpha times the batched matrix products.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Op.baddbmm.Call(this, batch1, batch2, beta, alpha);

        /// <summary>The products of two batches of matrices [b, n, k] x [b, k, m] -> [b, n, m].</summary>
        public Tensor bmm(Tensor batch2) => Op.bmm.Call(this, batch2);

        /// <summary>The inverse of a matrix from its Cholesky factor.</summary>
        public Tensor cholesky_inverse(bool upper = false) => Op.cholesky_inverse.Call(this, upper);

        /// <summary>Solves a linear system from a Cholesky factor.</summary>
        public Tensor cholesky_solve(Tensor input2, bool upper = false) => Op.cholesky_solve.Call(this, input2, upper);

        /// <summary>The determinant of square matrices.</summary>
        public Tensor det() => Op.det.Call(this);

        /// <summary>The dot product of two vectors.</summary>
        public Tensor dot(Tensor target) => Op.dot.Call(this, target);

        /// <summary>The QR decomposition in LAPACK's raw form.</summary>
        public (Tensor a, Tensor tau) geqrf() => Op.geqrf.Call2(this);

        /// <summary>The outer product of two vectors [n] x [m] -> [n, m].</summary>
        public Tensor ger(Tensor vec2) => Op.ger.Call(this, vec2);

        /// <summary>The sum of products along the last dimensions.</summary>
        public Tensor inner(Tensor vec2) => Op.inner.Call(this, vec2);

        /// <summary>The inverse of square matrices.</summary>
        public Tensor inverse() => Op.inverse.Call(this);

        /// <summary>The Kronecker product.</summary>
        public Tensor kron(Tensor other) => Op.kron.Call(this, other);

        /// <summary>The logarithm of the determinant of square matrices.</summary>
        public Tensor logdet() => Op.logdet.Call(this);

        /// <summary>The matrix product: of vectors a dot product, of matrices [n, k] x [k, m] -> [n, m], of more dimensions batched.</summary>
        public Tensor matmul(Tensor target) => Op.matmul.Call(this, target);

        /// <summary>The matrix exponential.</summary>
        public Tensor matrix_exp() => Op.matrix_exp.Call(this);

        /// <summary>A square matrix multiplied n times with itself.</summary>
        public Tensor matrix_power(int n) => Op.matrix_power.Call(this, n);

        /// <summary>The product of two matrices [n, k] x [k, m] -> [n, m].</summary>
        public Tensor mm(Tensor target) => Op.mm.Call(this, target);

        /// <summary>The product of a matrix and a vector [n, k] x [k] -> [n].</summary>
        public Tensor mv(Tensor target) => Op.mv.Call(this, target);

        /// <summary>The product with the Q of a raw QR decomposition.</summary>
        public Tensor ormqr(Tensor tau, Tensor other, bool left = true, bool transpose = false) =>
            Op.ormqr.Call(this, tau, other, left, transpose);

        /// <summary>The outer product of two vectors [n] x [m] -> [n, m].</summary>
        public Tensor outer(Tensor vec2) => Op.outer.Call(this, vec2);

        /// <summary>The pseudo-inverse of matrices.</summary>
        public Tensor pinverse(double rcond = 1E-15, bool hermitian = false) =>
            Op.linalg_pinv.Call(this, Argument.None, rcond, hermitian);

        /// <summary>The sum of products over pairs of dimensions.</summary>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Op.tensordot.Call(this, b, dims1, dims2);

        /// <summary>The sum of products over pairs of dimensions.</summary>
        public Tensor tensordot(Tensor b, (long, long)[] dims) =>
            Op.tensordot.Call(this, b, dims.Select(pair => pair.Item1).ToArray(), dims.Select(pair => pair.Item2).ToArray());

        /// <summary>The sum of products over pairs of dimensions.</summary>
        public Tensor tensordot(Tensor b, long dims = 2) =>
            Op.tensordot.Call(this, b, Enumerable.Range(0, (int)dims).Select(i => Dimensions - dims + i).ToArray(), Enumerable.Range(0, (int)dims).Select(i => (long)i).ToArray());

        /// <summary>The sum of a matrix's diagonal.</summary>
        public Tensor trace() => Op.trace.Call(this);

        /// <summary>The Vandermonde matrix of a vector.</summary>
        public Tensor vander(long N = -1, bool increasing = false)
        {
            var columns = N < 0 ? shape[0] : N;
            using var exponents = increasing ? arange(columns, device: device) : arange(columns - 1, -1, -1, device: device);
            return unsqueeze(-1).pow(exponents);
        }

        /// <summary>The dot product of two vectors, the first conjugated.</summary>
        public Tensor vdot(Tensor target) => Op.vdot.Call(this, target);
    }
}

internal static partial class Op
{
    internal static readonly Operator addbmm = new("addbmm");
    internal static readonly Operator addbmm_ = new("addbmm_");
    internal static readonly Operator addmm = new("addmm");
    internal static readonly Operator addmm_ = new("addmm_");
    internal static readonly Operator addmv = new("addmv");
    internal static readonly Operator addmv_ = new("addmv_");
    internal static readonly Operator addr = new("addr");
    internal static readonly Operator addr_ = new("addr_");
    internal static readonly Operator baddbmm = new("baddbmm");
    internal static readonly Operator bmm = new("bmm");
    internal static readonly Operator cholesky_inverse = new("cholesky_inverse");
    internal static readonly Operator cholesky_solve = new("cholesky_solve");
    internal static readonly Operator det = new("det");
    internal static readonly Operator dot = new("dot");
    internal static readonly Operator geqrf = new("geqrf");
    internal static readonly Operator ger = new("ger");
    internal static readonly Operator inner = new("inner");
    internal static readonly Operator inverse = new("inverse");
    internal static readonly Operator kron = new("kron");
    internal static readonly Operator linalg_pinv = new("linalg_pinv", "atol_rtol_float");
    internal static readonly Operator logdet = new("logdet");
    internal static readonly Operator matmul = new("matmul");
    internal static readonly Operator matrix_exp = new("matrix_exp");
    internal static readonly Operator matrix_power = new("matrix_power");
    internal static readonly Operator mm = new("mm");
    internal static readonly Operator mv = new("mv");
    internal static readonly Operator ormqr = new("ormqr");
    internal static readonly Operator outer = new("outer");
    internal static readonly Operator tensordot = new("tensordot");
    internal static readonly Operator trace = new("trace");
    internal static readonly Operator vdot = new("vdot");
}
