using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra; every function also takes batches of matrices, in the leading dimensions.</summary>
    public static partial class linalg
    {
        /// <summary>What a QR decomposition returns.</summary>
        public enum QRMode
        {
            /// <summary>Q with as many columns as needed.</summary>
            Reduced = 0,

            /// <summary>Q square.</summary>
            Complete = 1,

            /// <summary>R only.</summary>
            R = 2,
        }

        /// <summary>The lower triangular L with L Lᴴ equal to a positive definite matrix.</summary>
        public static Tensor cholesky(Tensor input) => Op.linalg_cholesky.Call(input);

        /// <summary>As <see cref="cholesky"/>, with a tensor that tells failure instead of an exception.</summary>
        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false) => Op.linalg_cholesky_ex.Call2(input, false, check_errors);

        /// <summary>The condition number in the 2-norm.</summary>
        public static Tensor cond(Tensor input) => Op.linalg_cond.Call(input);

        /// <summary>The condition number in a p-norm.</summary>
        public static Tensor cond(Tensor input, int p) => Op.linalg_cond.Call(input, p);

        /// <summary>The condition number in a p-norm.</summary>
        public static Tensor cond(Tensor input, double p) => Op.linalg_cond.Call(input, p);

        /// <summary>The condition number in a named norm: "fro" or "nuc".</summary>
        public static Tensor cond(Tensor input, string p) => Op.linalg_cond_p_str.Call(input, p);

        /// <summary>The cross product of vectors of length three.</summary>
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Op.linalg_cross.Call(input, other, dim);

        /// <summary>The determinant.</summary>
        public static Tensor det(Tensor input) => Op.linalg_det.Call(input);

        /// <summary>A diagonal, as a view.</summary>
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) => input.diagonal(offset, dim1, dim2);

        /// <summary>Eigenvalues and eigenvectors, complex.</summary>
        public static (Tensor, Tensor) eig(Tensor input) => Op.linalg_eig.Call2(input);

        /// <summary>Eigenvalues, ascending, and eigenvectors of a symmetric matrix.</summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Op.linalg_eigh.Call2(input, UPLO.ToString());

        /// <summary>Eigenvalues, complex.</summary>
        public static Tensor eigvals(Tensor input) => Op.linalg_eigvals.Call(input);

        /// <summary>Eigenvalues of a symmetric matrix, ascending.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Op.linalg_eigvalsh.Call(input, UPLO.ToString());

        /// <summary>The product of Householder reflections.</summary>
        public static Tensor householder_product(Tensor A, Tensor tau) => Op.linalg_householder_product.Call(A, tau);

        /// <summary>The inverse.</summary>
        public static Tensor inv(Tensor input) => Op.linalg_inv.Call(input);

        /// <summary>The inverse, with a tensor that tells failure instead of an exception.</summary>
        public static (Tensor L, Tensor info) inv_ex(Tensor input, bool check_errors = false) => Op.linalg_inv_ex.Call2(input, check_errors);

        /// <summary>The LDL decomposition of a symmetric matrix, compact.</summary>
        public static (Tensor LU, Tensor Pivots) ldl_factor(Tensor input, bool hermitian = true) => Op.linalg_ldl_factor.Call2(input, hermitian);

        /// <summary>The LDL decomposition, with a tensor that tells failure instead of an exception.</summary>
        public static (Tensor LU, Tensor Pivots, Tensor Info) ldl_factor_ex(Tensor input, bool hermitian = true, bool check_errors = false) =>
            Op.linalg_ldl_factor_ex.Call3(input, hermitian, check_errors);

        /// <summary>Solves a linear system from an LDL decomposition.</summary>
        public static Tensor ldl_solve(Tensor LD, Tensor pivots, Tensor B, bool hermitian = false) => Op.linalg_ldl_solve.Call(LD, pivots, B, hermitian);

        /// <summary>The X that minimises the 2-norm of AX - B.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) =>
            Op.linalg_lstsq.Call4(input, other);

        /// <summary>The X that minimises the 2-norm of AX - B; singular values below rcond times the largest count as zero.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other, double rcond) =>
            Op.linalg_lstsq.Call4(input, other, rcond);

        /// <summary>The LU decomposition: A = P L U.</summary>
        public static (Tensor P, Tensor L, Tensor U) lu(Tensor input, bool pivot = true) => Op.linalg_lu.Call3(input, pivot);

        /// <summary>The LU decomposition, compact.</summary>
        public static (Tensor LU, Tensor Pivots) lu_factor(Tensor input, bool pivot = true) => Op.linalg_lu_factor.Call2(input, pivot);

        /// <summary>Solves a linear system from a compact LU decomposition.</summary>
        public static Tensor lu_solve(Tensor LU, Tensor pivots, Tensor B, bool left = true, bool adjoint = false, Tensor? @out = null) =>
            Written(Op.linalg_lu_solve.Call(LU, pivots, B, left, adjoint), @out);

        /// <summary>The matrix exponential.</summary>
        public static Tensor matrix_exp(Tensor input) => Op.linalg_matrix_exp.Call(input);

        /// <summary>A named matrix norm: "fro" (of the elements) or "nuc" (of the singular values).</summary>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            Op.linalg_matrix_norm_str_ord.Call(input, ord, dims ?? [-2, -1], keepdim);

        /// <summary>A matrix norm by number: 1, 2, infinity or their negatives.</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Op.linalg_matrix_norm.Call(input, ord, dims ?? [-2, -1], keepdim);

        /// <summary>How many singular values exceed the tolerance.</summary>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Op.linalg_matrix_rank_atol_rtol_float.Call(input, atol, rtol, hermitian);

        /// <summary>How many singular values exceed the tolerance.</summary>
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            Op.linalg_matrix_rank_atol_rtol_tensor.Call(input, atol, rtol, hermitian);

        /// <summary>The product of several matrices, in the cheapest order.</summary>
        public static Tensor multi_dot(IList<Tensor> tensors) => Op.linalg_multi_dot.Call(Listed(tensors));

        /// <summary>A named norm: "fro" or "nuc".</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            Op.linalg_norm_ord_str.Call(input, ord, dims, keepdim);

        /// <summary>A norm by number, of a vector or a matrix.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => Op.linalg_norm.Call(input, ord, dims, keepdim);

        /// <summary>A norm by number, of a vector or a matrix.</summary>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => Op.linalg_norm.Call(input, ord, dims, keepdim);

        /// <summary>The 2-norm of a vector, the Frobenius norm of a matrix.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => Op.linalg_norm.Call(input, Argument.None, dims, keepdim);

        /// <summary>The pseudo-inverse.</summary>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Op.linalg_pinv_atol_rtol_float.Call(input, atol, rtol, hermitian);

        /// <summary>The pseudo-inverse.</summary>
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            Op.linalg_pinv_atol_rtol_tensor.Call(input, atol, rtol, hermitian);

        /// <summary>An orthogonal Q and an upper triangular R with Q R equal to the matrix.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) =>
            Op.linalg_qr.Call2(input, mode.ToString().ToLowerInvariant());

        /// <summary>The sign and the logarithm of the absolute value of the determinant.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input) => Op.linalg_slogdet.Call2(input);

        /// <summary>The X with A X = B, or X A = B when left is false.</summary>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Op.linalg_solve.Call(A, B, left);

        /// <summary>As <see cref="solve"/>, with a tensor that tells failure instead of an exception.</summary>
        public static (Tensor result, Tensor info) solve_ex(Tensor A, Tensor B, bool left = true, bool check_errors = false) =>
            Op.linalg_solve_ex.Call2(A, B, left, check_errors);

        /// <summary>The X with A X = B for a triangular A.</summary>
        public static Tensor solve_triangular(Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false, Tensor? @out = null) =>
            Written(Op.linalg_solve_triangular.Call(A, B, upper, left, unitriangular), @out);

        /// <summary>The singular value decomposition: A = U diag(S) Vh.</summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => Op.linalg_svd.Call3(input, fullMatrices);

        /// <summary>The singular values, descending.</summary>
        public static Tensor svdvals(Tensor input) => Op.linalg_svdvals.Call(input);

        /// <summary>The inverse with respect to <c>tensordot</c>.</summary>
        public static Tensor tensorinv(Tensor input, long ind) => Op.linalg_tensorinv.Call(input, ind);

        /// <summary>The X with <c>tensordot(A, X)</c> equal to B.</summary>
        public static Tensor tensorsolve(Tensor A, Tensor B, long[] dims) => Op.linalg_tensorsolve.Call(A, B, dims);

        /// <summary>The Vandermonde matrix with ascending powers.</summary>
        public static Tensor vander(Tensor input, long? N = null) => Op.linalg_vander.Call(input, N);

        /// <summary>The dot products along a dimension.</summary>
        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1, Tensor? @out = null) => Written(Op.linalg_vecdot.Call(x, y, dim), @out);

        /// <summary>A norm of the elements, along dimensions or of all.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            Op.linalg_vector_norm.Call(input, ord, dims, keepdim);

        private static Tensor Written(Tensor result, Tensor? output)
        {
            if (output is null) return result;
            using (result) return output.copy_(result);
        }
    }

    /// <summary>The sign and the logarithm of the absolute value of the determinant.</summary>
    public static (Tensor res, Tensor logabsdet) slogdet(Tensor A) => linalg.slogdet(A);

    /// <summary>The X that minimises the 2-norm of AX - B.</summary>
    public static (Tensor Solution, Tensor QR) lstsq(Tensor B, Tensor A)
    {
        var (solution, residuals, rank, singular) = linalg.lstsq(A, B);
        rank.Dispose();
        singular.Dispose();
        return (solution, residuals);
    }

    /// <summary>The LU decomposition, compact, with pivots and, when asked for, what failed.</summary>
    public static (Tensor A_LU, Tensor? pivots, Tensor? infos) lu(Tensor A, bool pivot = true, bool get_infos = false)
    {
        var (factors, pivots, infos) = Op.linalg_lu_factor_ex.Call3(A, pivot);
        if (get_infos) return (factors, pivots, infos);
        infos.Dispose();
        return (factors, pivots, null);
    }

    /// <summary>The factors of a compact LU decomposition: A = P L U.</summary>
    public static (Tensor P, Tensor? L, Tensor? U) lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data = true, bool unpack_pivots = true) =>
        Op.lu_unpack.Call3(LU_data, LU_pivots, unpack_data, unpack_pivots);
}

internal static partial class Op
{
    internal static readonly Operator linalg_cholesky = new("linalg_cholesky");
    internal static readonly Operator linalg_cholesky_ex = new("linalg_cholesky_ex");
    internal static readonly Operator linalg_cond = new("linalg_cond");
    internal static readonly Operator linalg_cond_p_str = new("linalg_cond", "p_str");
    internal static readonly Operator linalg_cross = new("linalg_cross");
    internal static readonly Operator linalg_det = new("linalg_det");
    internal static readonly Operator linalg_eig = new("linalg_eig");
    internal static readonly Operator linalg_eigh = new("linalg_eigh");
    internal static readonly Operator linalg_eigvals = new("linalg_eigvals");
    internal static readonly Operator linalg_eigvalsh = new("linalg_eigvalsh");
    internal static readonly Operator linalg_householder_product = new("linalg_householder_product");
    internal static readonly Operator linalg_inv = new("linalg_inv");
    internal static readonly Operator linalg_inv_ex = new("linalg_inv_ex");
    internal static readonly Operator linalg_ldl_factor = new("linalg_ldl_factor");
    internal static readonly Operator linalg_ldl_factor_ex = new("linalg_ldl_factor_ex");
    internal static readonly Operator linalg_ldl_solve = new("linalg_ldl_solve");
    internal static readonly Operator linalg_lstsq = new("linalg_lstsq");
    internal static readonly Operator linalg_lu = new("linalg_lu");
    internal static readonly Operator linalg_lu_factor = new("linalg_lu_factor");
    internal static readonly Operator linalg_lu_factor_ex = new("linalg_lu_factor_ex");
    internal static readonly Operator linalg_lu_solve = new("linalg_lu_solve");
    internal static readonly Operator linalg_matrix_exp = new("linalg_matrix_exp");
    internal static readonly Operator linalg_matrix_norm = new("linalg_matrix_norm");
    internal static readonly Operator linalg_matrix_norm_str_ord = new("linalg_matrix_norm", "str_ord");
    internal static readonly Operator linalg_matrix_rank_atol_rtol_float = new("linalg_matrix_rank", "atol_rtol_float");
    internal static readonly Operator linalg_matrix_rank_atol_rtol_tensor = new("linalg_matrix_rank", "atol_rtol_tensor");
    internal static readonly Operator linalg_norm = new("linalg_norm");
    internal static readonly Operator linalg_norm_ord_str = new("linalg_norm", "ord_str");
    internal static readonly Operator linalg_pinv_atol_rtol_float = new("linalg_pinv", "atol_rtol_float");
    internal static readonly Operator linalg_pinv_atol_rtol_tensor = new("linalg_pinv", "atol_rtol_tensor");
    internal static readonly Operator linalg_qr = new("linalg_qr");
    internal static readonly Operator linalg_slogdet = new("linalg_slogdet");
    internal static readonly Operator linalg_solve = new("linalg_solve");
    internal static readonly Operator linalg_solve_ex = new("linalg_solve_ex");
    internal static readonly Operator linalg_solve_triangular = new("linalg_solve_triangular");
    internal static readonly Operator linalg_svd = new("linalg_svd");
    internal static readonly Operator linalg_svdvals = new("linalg_svdvals");
    internal static readonly Operator linalg_tensorinv = new("linalg_tensorinv");
    internal static readonly Operator linalg_tensorsolve = new("linalg_tensorsolve");
    internal static readonly Operator linalg_vander = new("linalg_vander");
    internal static readonly Operator linalg_vecdot = new("linalg_vecdot");
    internal static readonly Operator linalg_vector_norm = new("linalg_vector_norm");
    internal static readonly Operator lu_unpack = new("lu_unpack");
}
