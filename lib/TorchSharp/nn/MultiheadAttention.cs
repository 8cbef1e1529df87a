using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// Attention in several heads (Vaswani et al., 2017): queries, keys and values are projected, each head attends in its part of
/// the projected dimensions, and the heads' results, side by side, are projected again. Queries are <c>[targets, batch, dims]</c>,
/// keys and values <c>[sources, batch, dims]</c>; the batch may be missing.
/// </summary>
public sealed class MultiheadAttention : Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
{
    private readonly AttentionOptions options;
    private readonly Linear out_proj;

    internal MultiheadAttention(AttentionOptions options, Device? device = null, ScalarType? dtype = null)
        : base(nameof(MultiheadAttention))
    {
        options.Check();
        this.options = options;
        var dims = options.Dimensions;
        if (options.SameDimensions)
        {
            Register("in_proj_weight", 3 * dims, dims);
        }
        else
        {
            Register("q_proj_weight", dims, dims);
            Register("k_proj_weight", dims, options.KeyDimensions);
            Register("v_proj_weight", dims, options.ValueDimensions);
        }

        if (options.Bias) Register("in_proj_bias", 3 * dims);
        out_proj = new Linear(dims, dims, options.Bias, device, dtype);
        register_module(nameof(out_proj), out_proj);
        if (options.AddKeyValueBias)
        {
            Register("bias_k", 1, 1, dims);
            Register("bias_v", 1, 1, dims);
        }

        Reset();

        void Register(string name, params long[] shape) => register_parameter(name, new Parameter(empty(shape, dtype, device)));
    }

    /// <summary>Attends.</summary>
    /// <inheritdoc cref="forward"/>
    public new Tuple<Tensor, Tensor> call(
        Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
        base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

    /// <summary>Attends.</summary>
    /// <param name="query">What asks, <c>[targets, batch, dims]</c>.</param>
    /// <param name="key">What is compared with, <c>[sources, batch, key dims]</c>.</param>
    /// <param name="value">What is taken from, <c>[sources, batch, value dims]</c>.</param>
    /// <param name="key_padding_mask">Sources not to attend to, <c>[batch, sources]</c>: true, or numbers added to the scores.</param>
    /// <param name="need_weights">True also gives the attention weights.</param>
    /// <param name="attn_mask">Pairs not to attend between, <c>[targets, sources]</c> or one per batch and head: true, or numbers added.</param>
    /// <returns>The result <c>[targets, batch, dims]</c>, and the weights <c>[batch, targets, sources]</c>, mean of the heads, or null.</returns>
    /// <exception cref="ArgumentException">Shapes do not fit.</exception>
    public override Tuple<Tensor, Tensor> forward(
        Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
    {
        CheckInputs(query, key, value);
        using var scope = NewDisposeScope();
        var batched = query.ndim == 3;
        if (!batched)
        {
            (query, key, value) = (query.unsqueeze(1), key.unsqueeze(1), value.unsqueeze(1));
            key_padding_mask = key_padding_mask?.unsqueeze(0);
        }

        var (output, weights) = Attend(query, key, value, key_padding_mask, attn_mask);
        if (!batched) (output, weights) = (output.squeeze(1), weights.squeeze(0));
        return new(output.MoveToOuterDisposeScope(), need_weights ? weights.MoveToOuterDisposeScope() : null!);
    }

    private (Tensor Output, Tensor Weights) Attend(Tensor query, Tensor key, Tensor value, Tensor? padding, Tensor? mask)
    {
        var (targets, batch, heads) = (query.shape[0], query.shape[1], options.Heads);
        var width = options.Dimensions / heads;
        var (q, k, v) = Project(query, key, value);
        if (OwnParameter("bias_k") is { } biasKey && OwnParameter("bias_v") is { } biasValue)
        {
            k = cat([k, biasKey.repeat(1, batch, 1)]);
            v = cat([v, biasValue.repeat(1, batch, 1)]);
            (padding, mask) = (Extended(padding), Extended(mask));
        }

        q = q.contiguous().view(targets, batch * heads, width).transpose(0, 1);              // [batch heads, targets, width]
        k = k.contiguous().view(k.shape[0], batch * heads, width).transpose(0, 1);           // [batch heads, sources, width]
        v = v.contiguous().view(v.shape[0], batch * heads, width).transpose(0, 1);
        if (options.AddZeroAttention)
        {
            var nothing = zeros([batch * heads, 1, width], k.dtype, k.device);
            (k, v) = (cat([k, nothing], 1), cat([v, nothing], 1));
            (padding, mask) = (Extended(padding), Extended(mask));
        }

        var scores = q.mul(1 / Math.Sqrt(width)).bmm(k.transpose(1, 2));                     // [batch heads, targets, sources]
        if (Bias(mask, padding, (batch, k.shape[1]), q.dtype) is { } bias) scores = scores.add(bias);
        var weights = functional.dropout(functional.softmax(scores, -1), options.Dropout, training);
        var mixed = weights.bmm(v).transpose(0, 1).contiguous().view(targets, batch, options.Dimensions);
        return (out_proj.call(mixed), weights.view(batch, heads, targets, k.shape[1]).mean([1]));
    }

    private (Tensor Query, Tensor Key, Tensor Value) Project(Tensor query, Tensor key, Tensor value)
    {
        var dims = options.Dimensions;
        var joint = OwnParameter("in_proj_weight");
        var bias = OwnParameter("in_proj_bias");
        if (joint is not null && ReferenceEquals(query, key) && ReferenceEquals(key, value))
        {
            var parts = functional.linear(query, joint, bias).chunk(3, -1);
            return (parts[0], parts[1], parts[2]);
        }

        Tensor Weight(int part, string name) => joint is null ? OwnParameter(name)! : joint.narrow(0, part * dims, dims);
        Tensor Projected(Tensor input, int part, string name) => functional.linear(input, Weight(part, name), bias?.narrow(0, part * dims, dims));
        return (Projected(query, 0, "q_proj_weight"), Projected(key, 1, "k_proj_weight"), Projected(value, 2, "v_proj_weight"));
    }

    /// <summary>What is added to the scores <c>[batch heads, targets, sources]</c>: minus infinity where a mask is true.</summary>
    private Tensor? Bias(Tensor? mask, Tensor? padding, (long Batch, long Sources) size, ScalarType dtype)
    {
        var bias = Additive(mask, dtype);
        if (bias is { ndim: 2 }) bias = bias.unsqueeze(0);
        if (padding is null) return bias;
        if (!padding.shape.AsSpan().SequenceEqual([size.Batch, size.Sources]))
        {
            throw new ArgumentException(
                $"MultiheadAttention: key_padding_mask must have shape [batch {size.Batch}, sources {size.Sources}], got [{string.Join('x', padding.shape)}].", nameof(padding));
        }

        var perHead = Additive(padding, dtype)!.view(size.Batch, 1, 1, size.Sources)
            .expand(-1, options.Heads, -1, -1).reshape(size.Batch * options.Heads, 1, size.Sources);
        return bias is null ? perHead : bias.add(perHead);
    }

    private static Tensor? Additive(Tensor? mask, ScalarType dtype)
    {
        if (mask is null) return null;
        return mask.dtype == ScalarType.Bool
            ? zeros(mask.shape, dtype, mask.device).masked_fill_(mask, double.NegativeInfinity)
            : mask.to(dtype);
    }

    // A source that was added is one that all may attend to.
    private static Tensor? Extended(Tensor? mask) => mask is null ? null : functional.pad(mask, (0, 1));

    private void CheckInputs(Tensor query, Tensor key, Tensor value)
    {
        LayerChecks.Dimensions(nameof(MultiheadAttention), query, "[targets, batch, dims] or [targets, dims]", 2, 3);
        LayerChecks.Dimensions(nameof(MultiheadAttention), key, "[sources, batch, dims] or [sources, dims]", query.ndim);
        LayerChecks.Dimensions(nameof(MultiheadAttention), value, "[sources, batch, dims] or [sources, dims]", query.ndim);
        if (query.shape[^1] == options.Dimensions && key.shape[^1] == options.KeyDimensions && value.shape[^1] == options.ValueDimensions) return;
        throw new ArgumentException(
            $"MultiheadAttention expects {options.Dimensions} query, {options.KeyDimensions} key and {options.ValueDimensions} value dimensions, " +
            $"got [{string.Join('x', query.shape)}], [{string.Join('x', key.shape)}] and [{string.Join('x', value.shape)}].");
    }

    private void Reset()
    {
        foreach (var (name, parameter) in _internal_params)
        {
            if (name is "bias_k" or "bias_v") init.xavier_normal_(parameter);
            else if (parameter.ndim == 2) init.xavier_uniform_(parameter);
            else init.zeros_(parameter);
        }

        if (out_proj.bias is { } bias) init.zeros_(bias);
    }
}

/// <summary>How attention is built.</summary>
internal readonly record struct AttentionOptions(long Dimensions, long Heads, double Dropout = 0, bool Bias = true)
{
    internal bool AddKeyValueBias { get; init; }
    internal bool AddZeroAttention { get; init; }
    internal long KeyDimensions { get; init; } = Dimensions;
    internal long ValueDimensions { get; init; } = Dimensions;

    internal bool SameDimensions => KeyDimensions == Dimensions && ValueDimensions == Dimensions;

    internal void Check()
    {
        LayerChecks.Positive(nameof(MultiheadAttention), ("embedded_dim", Dimensions), ("num_heads", Heads));
        LayerChecks.Probability(nameof(MultiheadAttention), Dropout, "dropout");
        if (Dimensions % Heads != 0)
            throw new ArgumentException($"MultiheadAttention: {Heads} heads do not divide {Dimensions} dimensions, so they cannot share them equally.");
    }
}
