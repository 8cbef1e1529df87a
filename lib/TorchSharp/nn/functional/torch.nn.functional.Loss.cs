namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Distances between predictions and targets.
        public static partial class functional
        {
            /// <summary>(x − y)² per element: the squared error.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.MseLoss.Call(input, target, (long)reduction);

            /// <summary>|x − y| per element: the absolute error.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.L1Loss.Call(input, target, (long)reduction);

            /// <summary>(x − y)² / 2β where |x − y| is below β, |x − y| − β/2 elsewhere.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) =>
                Aten.SmoothL1Loss.Call(input, target, (long)reduction, beta);

            /// <summary>(x − y)² / 2 where |x − y| is at most δ, δ (|x − y| − δ/2) elsewhere.</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                Aten.HuberLoss.Call(input, target, (long)reduction, delta);

            /// <summary>−(y log x + (1 − y) log(1 − x)), for probabilities x in (0, 1) and targets y in [0, 1].</summary>
            public static Tensor binary_cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Aten.BinaryCrossEntropy.Call(input, target, weight, (long)reduction);

            /// <summary>
            /// Binary cross-entropy of the sigmoid of x, computed without overflow. Positive targets count <paramref
            /// name="pos_weights"/> times.
            /// </summary>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                Aten.BinaryCrossEntropyWithLogits.Call(input, target, weight, pos_weights, (long)reduction);

            /// <summary>
            /// −log softmax(x)[y]: from scores <c>[batch, classes, ...]</c> and class numbers <c>[batch, ...]</c> (int64), or
            /// class probabilities of the scores' shape. Elements whose class is <paramref name="ignore_index"/> do not count.
            /// </summary>
            public static Tensor cross_entropy(
                Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean,
                double label_smoothing = 0) =>
                Aten.CrossEntropyLoss.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

            /// <summary>
            /// −x[y]: from log-probabilities <c>[batch, classes, ...]</c> and class numbers <c>[batch, ...]</c> (int64).
            /// </summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Aten.NllLossNd.Call(input, target, weight, (long)reduction);

            /// <summary>
            /// The Kullback-Leibler divergence of the prediction (log-probabilities) from the target. Unlike in Python, targets
            /// are log-probabilities too unless <paramref name="log_target"/> is false. The mean is over elements; for the
            /// divergence itself sum and divide by the batch.
            /// </summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Aten.KlDiv.Call(input, target, (long)reduction, log_target);

            /// <summary>
            /// exp(x) − y x (or x − y log(x + eps)): the negative log-likelihood of counts y. <paramref name="full"/> adds
            /// Stirling's approximation of log y!.
            /// </summary>
            public static Tensor poisson_nll_loss(
                Tensor input, Tensor target, bool log_input = true, bool full = false, float eps = 1e-8f,
                Reduction reduction = Reduction.Mean) =>
                Aten.PoissonNllLoss.Call(input, target, log_input, full, eps, (long)reduction);

            /// <summary>
            /// (log v + (x − y)² / v) / 2: the negative log-likelihood of y under a normal distribution with mean x and variance
            /// v, which is kept above eps. <paramref name="full"/> adds log(2π) / 2.
            /// </summary>
            public static Tensor gaussian_nll_loss(
                Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-6f,
                Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                var bounded = variance.clone();
                using (no_grad()) bounded.detach().clamp_(eps);
                var loss = bounded.log().add(input.sub(target).square().div(bounded)).mul(0.5);
                if (full) loss = loss.add(0.5 * Math.Log(2 * Math.PI));
                return Reduced(loss, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>x where y is 1, max(0, margin − x) where y is −1; x is a distance.</summary>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Aten.HingeEmbeddingLoss.Call(input, target, margin, (long)reduction);

            /// <summary>max(0, −y (x₁ − x₂) + margin); y is 1 where x₁ should rank higher, −1 where x₂ should.</summary>
            public static Tensor margin_ranking_loss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Aten.MarginRankingLoss.Call(input1, input2, target, margin, (long)reduction);

            /// <summary>log(1 + exp(−y x)), for targets y of 1 or −1.</summary>
            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.SoftMarginLoss.Call(input, target, (long)reduction);

            /// <summary>Σ max(0, margin − x[y] + x[i])ᵖ / classes over the wrong classes i.</summary>
            public static Tensor multi_margin_loss(
                Tensor input, Tensor target, int p = 1, double margin = 1, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Aten.MultiMarginLoss.Call(input, target, p, margin, weight, (long)reduction);

            /// <summary>
            /// Hinge loss between every right class and every wrong one; targets <c>[batch, classes]</c> list right classes,
            /// ended by −1.
            /// </summary>
            public static Tensor multi_label_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Aten.MultilabelMarginLoss.Call(input, target, (long)reduction);

            /// <summary>Binary cross-entropy with logits, its mean over the classes of each sample.</summary>
            public static Tensor multilabel_soft_margin_loss(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                var right = target.mul(Aten.LogSigmoid.Call(input));
                var wrong = target.neg().add(1).mul(Aten.LogSigmoid.Call(input.neg()));
                var loss = right.add(wrong).neg();
                if (weight is not null) loss = loss.mul(weight);
                return Reduced(loss.mean([-1]), reduction).MoveToOuterDisposeScope();
            }

            /// <summary>1 − cos(x₁, x₂) where y is 1, max(0, cos(x₁, x₂) − margin) where y is −1.</summary>
            public static Tensor cosine_embedding_loss(
                Tensor input1, Tensor input2, Tensor target, double margin = 0, Reduction reduction = Reduction.Mean) =>
                Aten.CosineEmbeddingLoss.Call(input1, input2, target, margin, (long)reduction);

            /// <summary>
            /// The negative log-likelihood of a label sequence under all its alignments with the inputs (Graves et al., 2006).
            /// Log-probabilities are <c>[time, batch, classes]</c>, targets <c>[batch, labels]</c> or all in one row.
            /// </summary>
            public static Tensor ctc_loss(
                Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0,
                bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
                Aten.CtcLoss.Call(log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);

            /// <summary>
            /// max(0, d(anchor, positive) − d(anchor, negative) + margin), with the p-norm distance. <paramref name="swap"/>
            /// takes the distance from positive to negative where that is smaller (Balntas et al., 2016).
            /// </summary>
            public static Tensor triplet_margin_loss(
                Tensor anchor, Tensor positive, Tensor negative, double margin = 1, long p = 2, double eps = 1e-6, bool swap = false,
                Reduction reduction = Reduction.Mean) =>
                Aten.TripletMarginLoss.Call(anchor, positive, negative, margin, p, eps, swap, (long)reduction);

            /// <summary>max(0, d(anchor, positive) − d(anchor, negative) + margin), with a distance of your own.</summary>
            public static Tensor triplet_margin_with_distance_loss(
                Tensor anchor, Tensor positive, Tensor negative, Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1,
                bool swap = false, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                distance ??= static (x, y) => pairwise_distance(x, y);
                var near = distance(anchor, positive);
                var far = distance(anchor, negative);
                if (swap) far = far.minimum(distance(positive, negative));
                return Reduced(near.sub(far).add(margin).clamp_min(0), reduction).MoveToOuterDisposeScope();
            }

            private static Tensor Reduced(Tensor loss, Reduction reduction) => reduction switch
            {
                Reduction.Mean => loss.mean(),
                Reduction.Sum => loss.sum(),
                _ => loss,
            };
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator BinaryCrossEntropy = new("binary_cross_entropy");
    internal static readonly Native.Operator BinaryCrossEntropyWithLogits = new("binary_cross_entropy_with_logits");
    internal static readonly Native.Operator CosineEmbeddingLoss = new("cosine_embedding_loss");
    internal static readonly Native.Operator CrossEntropyLoss = new("cross_entropy_loss");
    internal static readonly Native.Operator CtcLoss = new("ctc_loss", "Tensor");
    internal static readonly Native.Operator HingeEmbeddingLoss = new("hinge_embedding_loss");
    internal static readonly Native.Operator HuberLoss = new("huber_loss");
    internal static readonly Native.Operator KlDiv = new("kl_div");
    internal static readonly Native.Operator L1Loss = new("l1_loss");
    internal static readonly Native.Operator LogSigmoid = new("log_sigmoid");
    internal static readonly Native.Operator MarginRankingLoss = new("margin_ranking_loss");
    internal static readonly Native.Operator MseLoss = new("mse_loss");
    internal static readonly Native.Operator MultiMarginLoss = new("multi_margin_loss");
    internal static readonly Native.Operator MultilabelMarginLoss = new("multilabel_margin_loss");
    internal static readonly Native.Operator NllLossNd = new("nll_loss_nd");
    internal static readonly Native.Operator PoissonNllLoss = new("poisson_nll_loss");
    internal static readonly Native.Operator SmoothL1Loss = new("smooth_l1_loss");
    internal static readonly Native.Operator SoftMarginLoss = new("soft_margin_loss");
    internal static readonly Native.Operator TripletMarginLoss = new("triplet_margin_loss");
}
