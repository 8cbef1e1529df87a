using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp;

public static partial class torchvision
{
    // Losses of boxes paired one to one, and of hard classes.
    public static partial class ops
    {
        /// <summary>1 − generalised IoU of boxes paired one to one (Rezatofighi et al., 2019).</summary>
        public static Tensor generalized_box_iou_loss(Tensor boxes1, Tensor boxes2, Reduction reduction = Reduction.None, double eps = 1e-7)
        {
            var (iou, union) = Paired(boxes1, boxes2, eps);
            var (low, high) = Enclosing(boxes1, boxes2);
            var area = high.sub(low).prod(-1);
            return Reduced(iou.sub(area.sub(union).div(area.add(eps))).neg().add(1), reduction);
        }

        /// <summary>1 − distance IoU of boxes paired one to one (Zheng et al., 2020).</summary>
        public static Tensor distance_box_iou_loss(Tensor boxes1, Tensor boxes2, Reduction reduction = Reduction.None, double eps = 1e-7)
        {
            var (iou, _) = Paired(boxes1, boxes2, eps);
            return Reduced(iou.sub(Separation(boxes1, boxes2, eps)).neg().add(1), reduction);
        }

        /// <summary>1 − complete IoU of boxes paired one to one (Zheng et al., 2020).</summary>
        public static Tensor complete_box_iou_loss(Tensor boxes1, Tensor boxes2, Reduction reduction = Reduction.None, double eps = 1e-7)
        {
            var (iou, _) = Paired(boxes1, boxes2, eps);
            var loss = iou.sub(Separation(boxes1, boxes2, eps)).neg().add(1).add(Disproportion(boxes1, boxes2, iou, eps));
            return Reduced(loss, reduction);
        }

        /// <summary>Binary cross-entropy with logits in which easy elements count little (Lin et al., 2017).</summary>
        /// <param name="inputs">Logits.</param>
        /// <param name="targets">0 or 1.</param>
        /// <param name="alpha">The weight of ones, that of zeros being 1 − alpha; negative for none.</param>
        /// <param name="gamma">How much less easy elements count.</param>
        /// <param name="reduction">How element losses become what is returned.</param>
        public static Tensor sigmoid_focal_loss(
            Tensor inputs, Tensor targets, float alpha = 0.25f, float gamma = 2, Reduction reduction = Reduction.None) =>
            sigmoid_focal_loss(inputs, targets, (double)alpha, gamma, reduction);

        /// <inheritdoc cref="sigmoid_focal_loss(Tensor, Tensor, float, float, Reduction)"/>
        public static Tensor sigmoid_focal_loss(
            Tensor inputs, Tensor targets, double alpha = 0.25, double gamma = 2, Reduction reduction = Reduction.None)
        {
            ArgumentNullException.ThrowIfNull(inputs);
            var p = inputs.sigmoid();
            var entropy = functional.binary_cross_entropy_with_logits(inputs, targets, reduction: Reduction.None);
            var right = p.mul(targets).add(p.neg().add(1).mul(targets.neg().add(1)));
            var loss = entropy.mul(right.neg().add(1).pow(gamma));
            if (alpha >= 0) loss = loss.mul(targets.mul(alpha).add(targets.neg().add(1).mul(1 - alpha)));
            return Reduced(loss, reduction);
        }

        private static (Tensor Iou, Tensor Union) Paired(Tensor boxes1, Tensor boxes2, double eps)
        {
            var (area1, area2) = (box_area(boxes1), box_area(boxes2));
            var low = boxes1.narrow(-1, 0, 2).maximum(boxes2.narrow(-1, 0, 2));
            var high = boxes1.narrow(-1, 2, 2).minimum(boxes2.narrow(-1, 2, 2));
            var intersection = high.sub(low).clamp_min(0).prod(-1);
            var union = area1.add(area2).sub(intersection);
            return (intersection.div(union.add(eps)), union);
        }

        private static Tensor Reduced(Tensor loss, Reduction reduction) => reduction switch
        {
            Reduction.Mean => loss.NumberOfElements > 0 ? loss.mean() : loss.sum(),
            Reduction.Sum => loss.sum(),
            _ => loss,
        };
    }
}
