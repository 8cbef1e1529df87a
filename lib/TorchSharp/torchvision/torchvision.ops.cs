using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp;

public static partial class torchvision
{
    /// <summary>Boxes and regions: areas, overlap, selection. Boxes are <c>[n, 4]</c>: left, top, right, bottom.</summary>
    public static partial class ops
    {
        /// <summary>How four numbers describe a box.</summary>
        public enum BoxFormats
        {
            /// <summary>Left, top, right, bottom.</summary>
            xyxy = 0,

            /// <summary>Left, top, width, height.</summary>
            xywh = 1,

            /// <summary>Column and row of the middle, width, height.</summary>
            cxcywh = 2,
        }

        /// <summary>The area of each box, <c>[n]</c>.</summary>
        public static Tensor box_area(Tensor boxes)
        {
            var (left, top, right, bottom) = Sides(boxes);
            return right.sub(left).mul(bottom.sub(top));
        }

        /// <summary>Describes boxes in another way.</summary>
        public static Tensor box_convert(Tensor boxes, BoxFormats in_fmt, BoxFormats out_fmt)
        {
            var (a, b, c, d) = Sides(boxes);
            var (left, top, right, bottom) = in_fmt switch
            {
                BoxFormats.xywh => (a, b, a.add(c), b.add(d)),
                BoxFormats.cxcywh => (a.sub(c.mul(0.5)), b.sub(d.mul(0.5)), a.add(c.mul(0.5)), b.add(d.mul(0.5))),
                _ => (a, b, c, d),
            };
            var (width, height) = (right.sub(left), bottom.sub(top));
            return stack(out_fmt switch
            {
                BoxFormats.xywh => [left, top, width, height],
                BoxFormats.cxcywh => [left.add(right).div(2), top.add(bottom).div(2), width, height],
                _ => (Tensor[])[left, top, right, bottom],
            }, -1);
        }

        /// <summary>Intersection over union of every box of one list with every box of another, <c>[n, m]</c>.</summary>
        public static Tensor box_iou(Tensor boxes1, Tensor boxes2)
        {
            var (intersection, union) = Overlap(boxes1, boxes2);
            return intersection.div(union);
        }

        /// <summary>IoU less the share of the enclosing box that neither covers (Rezatofighi et al., 2019), <c>[n, m]</c>.</summary>
        public static Tensor generalized_box_iou(Tensor boxes1, Tensor boxes2)
        {
            var (intersection, union) = Overlap(boxes1, boxes2);
            var (low, high) = Enclosing(boxes1.unsqueeze(1), boxes2);
            var area = high.sub(low).clamp_min(0).prod(-1);
            return intersection.div(union).sub(area.sub(union).div(area));
        }

        /// <summary>IoU less the squared distance of the middles as a share of the enclosing box's diagonal (Zheng et al., 2020), <c>[n, m]</c>.</summary>
        public static Tensor distance_box_iou(Tensor boxes1, Tensor boxes2, double eps = 1e-7) =>
            box_iou(boxes1, boxes2).sub(Separation(boxes1.unsqueeze(1), boxes2, eps));

        /// <summary>Distance IoU less a term for unlike proportions (Zheng et al., 2020), <c>[n, m]</c>.</summary>
        public static Tensor complete_box_iou(Tensor boxes1, Tensor boxes2, double eps = 1e-7)
        {
            var iou = box_iou(boxes1, boxes2);
            return distance_box_iou(boxes1, boxes2, eps).sub(Disproportion(boxes1.unsqueeze(1), boxes2, iou, eps));
        }

        /// <summary>
        /// Non-maximum suppression: goes through boxes by falling score and leaves out each that overlaps a kept one by more than
        /// the threshold. Gives the numbers of the kept ones (int64), best first.
        /// </summary>
        /// <exception cref="ArgumentException">There are not as many scores as boxes.</exception>
        public static Tensor nms(Tensor boxes, Tensor scores, double iou_threshold = 0.5)
        {
            Sides(boxes);
            ArgumentNullException.ThrowIfNull(scores);
            if (scores.ndim != 1 || scores.shape[0] != boxes.shape[0])
                throw new ArgumentException($"nms needs one score for each of the {boxes.shape[0]} boxes, got [{string.Join('x', scores.shape)}].", nameof(scores));
            using var scope = NewDisposeScope();
            var order = scores.argsort(-1, true);
            var sorted = boxes.index_select(0, order);
            var count = (int)order.shape[0];
            var overlaps = box_iou(sorted, sorted).gt(iou_threshold).cpu().data<bool>().ToArray();
            List<long> kept = [];
            for (var i = 0; i < count; i++)
            {
                if (kept.TrueForAll(before => !overlaps[(before * count) + i])) kept.Add(i);
            }

            return order.index_select(0, tensor(kept.ToArray()).to(order.device)).MoveToOuterDisposeScope();
        }

        /// <summary>The least box around each mask <c>[n, height, width]</c>.</summary>
        public static Tensor masks_to_boxes(Tensor masks)
        {
            ArgumentNullException.ThrowIfNull(masks);
            if (masks.NumberOfElements == 0) return zeros([0, 4], device: masks.device);
            using var scope = NewDisposeScope();
            return stack(masks.unbind(0).Select(static mask =>
            {
                var places = mask.nonzero();
                var (least, most) = (places.amin(0), places.amax(0));
                return stack([least[1], least[0], most[1], most[0]]);
            })).to_type(ScalarType.Float32).MoveToOuterDisposeScope();
        }

        private static (Tensor Left, Tensor Top, Tensor Right, Tensor Bottom) Sides(Tensor boxes)
        {
            ArgumentNullException.ThrowIfNull(boxes);
            if (boxes.ndim == 0 || boxes.shape[^1] != 4) throw new ArgumentException($"Boxes have four numbers in the last dimension, got [{string.Join('x', boxes.shape)}].", nameof(boxes));
            var parts = boxes.unbind(-1);
            return (parts[0], parts[1], parts[2], parts[3]);
        }

        private static (Tensor Intersection, Tensor Union) Overlap(Tensor boxes1, Tensor boxes2)
        {
            var (area1, area2) = (box_area(boxes1), box_area(boxes2));
            var low = boxes1.unsqueeze(1).narrow(-1, 0, 2).maximum(boxes2.narrow(-1, 0, 2));
            var high = boxes1.unsqueeze(1).narrow(-1, 2, 2).minimum(boxes2.narrow(-1, 2, 2));
            var intersection = high.sub(low).clamp_min(0).prod(-1);
            return (intersection, area1.unsqueeze(1).add(area2).sub(intersection));
        }

        private static (Tensor Low, Tensor High) Enclosing(Tensor boxes1, Tensor boxes2) =>
            (boxes1.narrow(-1, 0, 2).minimum(boxes2.narrow(-1, 0, 2)), boxes1.narrow(-1, 2, 2).maximum(boxes2.narrow(-1, 2, 2)));

        private static Tensor Separation(Tensor boxes1, Tensor boxes2, double eps)
        {
            var (low, high) = Enclosing(boxes1, boxes2);
            var diagonal = high.sub(low).square().sum(-1).add(eps);
            var distance = boxes1.narrow(-1, 0, 2).add(boxes1.narrow(-1, 2, 2)).sub(boxes2.narrow(-1, 0, 2)).sub(boxes2.narrow(-1, 2, 2)).div(2);
            return distance.square().sum(-1).div(diagonal);
        }

        private static Tensor Disproportion(Tensor boxes1, Tensor boxes2, Tensor iou, double eps)
        {
            static Tensor Angle(Tensor boxes)
            {
                var (left, top, right, bottom) = Sides(boxes);
                return right.sub(left).div(bottom.sub(top)).atan();
            }

            var difference = Angle(boxes1).sub(Angle(boxes2)).square().mul(4 / (Math.PI * Math.PI));
            Tensor weight;
            using (no_grad()) weight = difference.div(difference.add(1).sub(iou).add(eps));
            return weight.mul(difference);
        }
    }
}
