using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace TorchSharp.Tests;

public class OpsTests
{
    private static readonly Tensor boxes = tensor(new[,] { { 0f, 0, 2, 2 }, { 1, 1, 3, 3 }, { 10, 10, 12, 12 }, { 0, 0, 2, 2.2f } });

    [Fact]
    public void Intersection_over_union_of_two_squares()
    {
        var overlap = ops.box_iou(boxes, boxes);
        Assert.Equal(1.0 / 7, overlap[0, 1].item<float>(), 1e-6);
        Assert.Equal(1, overlap[2, 2].item<float>(), 1e-6);
        Assert.Equal(0, overlap[0, 2].item<float>());
    }

    [Fact]
    public void Suppression_keeps_the_best_of_overlapping_boxes_in_order_of_score()
    {
        var kept = ops.nms(boxes, tensor(new[] { 0.5f, 0.6f, 0.9f, 0.7f }));
        Assert.Equal([2L, 3, 1], kept.data<long>().ToArray());
        Assert.Equal([2L, 3, 1, 0], ops.nms(boxes, tensor(new[] { 0.5f, 0.6f, 0.9f, 0.7f }), 0.99).data<long>().ToArray());
        Assert.Empty(ops.nms(zeros(0, 4), zeros(0)).data<long>().ToArray());
    }

    [Fact]
    public void Generalised_overlap_of_separate_boxes_is_negative()
    {
        // Union 8, enclosing box 12 x 12: 0 - (144 - 8) / 144.
        Assert.Equal(-136.0 / 144, ops.generalized_box_iou(boxes, boxes)[0, 2].item<float>(), 1e-6);
        // Middles (10, 10) apart, diagonal (12, 12): 0 - 200 / 288.
        Assert.Equal(-200.0 / 288, ops.distance_box_iou(boxes, boxes)[0, 2].item<float>(), 1e-6);
        Assert.Equal(1, ops.complete_box_iou(boxes, boxes)[0, 0].item<float>(), 1e-5);
        Assert.Equal(0, ops.generalized_box_iou_loss(boxes, boxes, torch.nn.Reduction.Sum).item<float>(), 1e-5);
    }

    [Theory]
    [InlineData(ops.BoxFormats.xywh)]
    [InlineData(ops.BoxFormats.cxcywh)]
    public void Formats_convert_there_and_back(ops.BoxFormats format)
    {
        var there = ops.box_convert(boxes, ops.BoxFormats.xyxy, format);
        Assert.True(ops.box_convert(there, format, ops.BoxFormats.xyxy).allclose(boxes));
        Assert.Equal(2, there[2, 2].item<float>());
    }

    [Fact]
    public void A_box_is_drawn_around_a_mask()
    {
        var mask = zeros(1, 5, 6);
        mask[0, 1..4, 2..5] = tensor(1f);
        Assert.Equal([2f, 1, 4, 3], ops.masks_to_boxes(mask).data<float>().ToArray());
    }

    [Fact]
    public void Boxes_without_four_numbers_are_refused() => Assert.Contains("four numbers", Assert.Throws<ArgumentException>(() => ops.box_area(zeros(2, 3))).Message);
}
