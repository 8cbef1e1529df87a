using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>−(y log x + (1 − y) log(1 − x)), for probabilities x.</summary>
        public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

        /// <summary>Binary cross-entropy of the sigmoid of x, computed without overflow.</summary>
        public static BCEWithLogitsLoss BCEWithLogitsLoss(
            Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
            new(weight, reduction, pos_weights);

        /// <summary>1 − cos(x₁, x₂) where y is 1, max(0, cos(x₁, x₂) − margin) where y is −1.</summary>
        public static CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>
        /// −log softmax(x)[y]: from scores <c>[batch, classes, ...]</c> and class numbers <c>[batch, ...]</c> (int64), or class
        /// probabilities.
        /// </summary>
        public static CrossEntropyLoss CrossEntropyLoss(
            Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
            new(weight, ignore_index, reduction);

        /// <summary>
        /// The negative log-likelihood of a label sequence under all its alignments with the inputs (Graves et al., 2006).
        /// </summary>
        public static CTCLoss CTCLoss(long blank = 0, bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
            new(blank, zero_infinity, reduction);

        /// <summary>
        /// (log v + (x − y)² / v) / 2: the negative log-likelihood under a normal distribution of mean x and variance v.
        /// </summary>
        public static GaussianNLLLoss GaussianNLLLoss(bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
            new(full, eps, reduction);

        /// <summary>x where y is 1, max(0, margin − x) where y is −1; x is a distance.</summary>
        public static HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>(x − y)² / 2 where |x − y| is at most δ, δ (|x − y| − δ/2) elsewhere (Huber, 1964).</summary>
        public static HuberLoss HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) => new(delta, reduction);

        /// <summary>
        /// The Kullback-Leibler divergence of log-probabilities from the target; targets are log-probabilities too unless
        /// <c>log_target</c> is false (Python's default).
        /// </summary>
        public static KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) => new(log_target, reduction);

        /// <summary>The absolute error |x − y|.</summary>
        public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>max(0, −y (x₁ − x₂) + margin); y is 1 where x₁ should rank higher, −1 where x₂ should.</summary>
        public static MarginRankingLoss MarginRankingLoss(double margin = 0, Reduction reduction = Reduction.Mean) => new(margin, reduction);

        /// <summary>The squared error (x − y)².</summary>
        public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>Hinge loss between every right class and every wrong one; targets list right classes, ended by −1.</summary>
        public static MultiLabelMarginLoss MultiLabelMarginLoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>Binary cross-entropy with logits, its mean over the classes of each sample.</summary>
        public static MultiLabelSoftMarginLoss MultiLabelSoftMarginLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
            new(weight, reduction);

        /// <summary>Σ max(0, margin − x[y] + x[i])ᵖ / classes over the wrong classes i.</summary>
        public static MultiMarginLoss MultiMarginLoss(
            int p = 1, double margin = 1, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
            new(p, margin, weight, reduction);

        /// <summary>
        /// −x[y]: from log-probabilities <c>[batch, classes, ...]</c> and class numbers <c>[batch, ...]</c> (int64).
        /// </summary>
        public static NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

        /// <summary>exp(x) − y x: the negative log-likelihood of counts y.</summary>
        public static PoissonNLLLoss PoissonNLLLoss(
            bool log_input = true, bool full = false, float eps = 1e-8f, Reduction reduction = Reduction.Mean) =>
            new(log_input, full, eps, reduction);

        /// <summary>(x − y)² / 2β where |x − y| is below β, |x − y| − β/2 elsewhere (Girshick, 2015).</summary>
        public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) => new(reduction, beta);

        /// <summary>log(1 + exp(−y x)), for targets y of 1 or −1.</summary>
        public static SoftMarginLoss SoftMarginLoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>
        /// max(0, d(anchor, positive) − d(anchor, negative) + margin), with the p-norm distance (Balntas et al., 2016).
        /// </summary>
        public static TripletMarginLoss TripletMarginLoss(
            double margin = 1, long p = 2, double eps = 1e-6, bool swap = false, Reduction reduction = Reduction.Mean) =>
            new(margin, p, eps, swap, reduction);

        /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin), with a distance of your own.</summary>
        public static TripletMarginWithDistanceLoss TripletMarginWithDistanceLoss(
            Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1, bool swap = false, Reduction reduction = Reduction.Mean) =>
            new(distance, margin, swap, reduction);
    }
}
