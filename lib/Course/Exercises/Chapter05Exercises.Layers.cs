using static Course.ExerciseTensors;
using static TorchSharp.torch.nn;

namespace Course;

internal sealed partial class Chapter05Exercises
{
    private static Exercise CountParameters => Exercise.Declare<Func<long[], long>>("05.1", "count the parameters")
        .Gives("of [784, 100, 10]", count => count([784, 100, 10]), () => 79_510L,
            Mistake.Gives(() => 79_400L, "The biases are missing: one for each output of a layer."),
            Mistake.Gives(() => 80_294L, "The input layer has no biases: they belong to outputs."),
            Mistake.Gives(() => 894L, "A layer from n to m has n times m weights."))
        .Gives("of the network of section 3", count => count([784, 512, 256, 128, 64, 10]), () => 575_050L,
            Mistake.Gives(() => 402_442L, "Only two layers were counted; go through all neighbouring pairs of sizes."))
        .Gives("of a single layer", count => count([3, 1]), () => 4L);

    private static Exercise HeWeight => Exercise.Declare<Func<long, long, Tensor>>("05.2", "He's start")
        .Gives("the shape from 800 to 300", he => he(800, 300).shape, () => new long[] { 300, 800 },
            Mistake.Gives(() => new long[] { 800, 300 }, "The library keeps weights as [outputs, inputs]."))
        .WithTolerance(0.02, 0)
        .Gives("the deviation from 800 to 300", he => he(800, 300).std().ToDouble(), () => Math.Sqrt(2.0 / 800),
            Mistake.When<double>(s => Near(s, 2.0 / 800, 0.02), "2/n is the variance; the deviation is its root."),
            Mistake.When<double>(s => Near(s, Math.Sqrt(2.0 / 300), 0.02), "He's n is the number of inputs: what is added up in the forward pass."),
            Mistake.When<double>(s => Near(s, Math.Sqrt(1.0 / 800), 0.02), "Half of the signal is lost in ReLU; the 2 makes up for it."),
            Mistake.When<double>(s => Near(s, Math.Sqrt(2.0 / 1100), 0.02), "This is Xavier's deviation, √(2/(inputs + outputs))."),
            Mistake.When<double>(s => Near(s, 1, 0.02), "randn has deviation 1: multiply by the one you want."))
        .Holds("is normally distributed", he => Near(he(800, 300).div(Math.Sqrt(2.0 / 800)).pow(4).mean().ToDouble(), 3, 0.05),
            "Use randn. (rand is uniform.)")
        .Holds("is random", he => he(20, 10).ne(he(20, 10)).any().item<bool>(), "Two calls gave the same numbers: do not set the seed inside.");

    private static Exercise DropoutByHand => Exercise.Declare<Func<Tensor, double, bool, Tensor>>("05.3", "dropout")
        .Gives("does nothing after eval()", drop => drop(Numbers(1, 4, 5), 0.4, false), () => Numbers(1, 4, 5),
            Mistake.Gives(() => Numbers(1, 4, 5) * 0.6, "The scaling belongs into training; then evaluation needs none."),
            Mistake.When<Tensor>(t => t.eq(0).any().item<bool>(), "When training is false the input comes back unchanged."))
        .Gives("keeps the shape", drop => drop(Numbers(1, 4, 5), 0.4, true).shape, () => new long[] { 4, 5 })
        .WithTolerance(0, 0.02)
        .Gives("the share switched off at p = 0.2", drop => drop(ones(200, 200), 0.2, true).eq(0).to(ScalarType.Float32).mean().ToDouble(), () => 0.2,
            Mistake.When<double>(share => Near(share, 0.8, 0.03), "p is the chance to be switched off, not to stay."),
            Mistake.When<double>(share => share == 0, "Nothing is switched off. Compare rand_like(x) with p."),
            Mistake.When<double>(share => share == 1, "All or nothing: draw one random number for each element, not one for all."))
        .Gives("the mean of many ones at p = 0.2", drop => drop(ones(200, 200), 0.2, true).mean().ToDouble(), () => 1.0,
            Mistake.When<double>(mean => Near(mean, 0.8, 0.03), "What stays must be divided by 1 - p."),
            Mistake.When<double>(mean => Near(mean, 4, 0.03), "Divide by 1 - p, not by p."))
        .Gives("the mean at p = 0", drop => drop(ones(20, 20), 0, true).mean().ToDouble(), () => 1.0)
        .Holds("is drawn anew each time", drop => drop(ones(20, 20), 0.5, true).ne(drop(ones(20, 20), 0.5, true)).any().item<bool>(),
            "Two calls switched off the same elements: do not set the seed inside.");

    private static Exercise NormaliseBatch => Exercise.Declare<Func<Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor)>>("05.4", "batch normalisation while training")
        .Gives("the output for [6, 3]", norm => norm(Batch, Gamma, Beta, ones(3)).Item1, () => Normalised(Batch.var(0, unbiased: false)),
            Mistake.Gives(() => Normalised(Batch.var(0, unbiased: true)), "The output divides by the variance over n, not over n - 1."),
            Mistake.Gives(() => (Batch - Batch.mean([0])) / (Batch.var(0, unbiased: false) + 1e-5).sqrt(), "gamma and beta are missing."),
            Mistake.Gives(() => Gamma * (Batch - Batch.mean([0])) / (Batch.var(0, unbiased: false) + 1e-5) + Beta, "Divide by the root of the variance."),
            Mistake.Gives(() => Gamma * (Batch - Batch.mean()) / (Batch.var(unbiased: false) + 1e-5).sqrt() + Beta, "Mean and variance are those of each column: give the dimension, 0."))
        .Gives("the running variance", norm => norm(Batch, Gamma, Beta, tensor(new[] { 1f, 2, 3 })).Item2, () => Running(Batch.var(0, unbiased: true)),
            Mistake.Gives(() => Running(Batch.var(0, unbiased: false)), "The running variance takes the one over n - 1: it is an estimate for all data, not for this batch."),
            Mistake.Gives(() => 0.1 * tensor(new[] { 1f, 2, 3 }) + 0.9 * Batch.var(0, unbiased: true), "The new value has weight 0.1, the old one 0.9."),
            Mistake.Gives(() => Batch.var(0, unbiased: true), "This is the batch's variance; blend it with the old one, 0.9 and 0.1."))
        .Gradient("the gradient passes through mean and variance", (norm, x) => norm(x, Gamma, Beta, ones(3)).Item1.pow(3), () => Batch,
            x => functional.batch_norm(x, zeros(3), ones(3), Gamma, Beta, training: true).pow(3),
            Mistake.When<Tensor>(_ => true, "Mean and variance depend on x as well: do not detach them."));

    private static Exercise Shortcut => Exercise.Declare<Func<long, Module<Tensor, Tensor>>>("05.7", "a module with a shortcut")
        .Gives("its parameters", make => make(6).parameters().Count(), () => 4,
            Mistake.Gives(() => 0, "No parameters are registered: call RegisterComponents() at the end of the constructor."),
            Mistake.Gives(() => 2, "Two linear layers have four parameters: two weights and two biases."))
        .Gives("how many numbers they hold", make => make(6).parameters().Sum(p => p.numel()), () => 84L,
            Mistake.When<long>(n => n != 84, "Both layers go from `features` to `features`."))
        .Gives("the shape of its output", make => make(6).call(Numbers(2, 5, 6)).shape, () => new long[] { 5, 6 })
        .Gives("its output when all parameters are 0", make => Filled(make(6), 0).call(Numbers(2, 5, 6)), () => Numbers(2, 5, 6),
            Mistake.Gives(() => zeros(5, 6), "The shortcut is missing: add the input to the result."),
            Mistake.Gives(() => Numbers(2, 5, 6).relu(), "ReLU stands between the layers, not behind the sum."))
        .Gives("its output when all parameters are 0.1", make => Filled(make(6), 0.1).call(Numbers(2, 5, 6)),
            () => Numbers(2, 5, 6) + 0.1 + (0.1 + 0.1 * Numbers(2, 5, 6).sum(1, keepdim: true)).relu() * 0.6,
            Mistake.Gives(() => Numbers(2, 5, 6) + 0.1 + (0.1 + 0.1 * Numbers(2, 5, 6).sum(1, keepdim: true)) * 0.6, "The ReLU between the two layers is missing."))
        .Holds("starts at random", make => make(6).parameters().Any(p => p.std().ToDouble() > 0), "Leave the library's start as it is.");

    private static Tensor Batch => Numbers(3, 6, 3) * tensor(new[] { 1f, 5, 0.2f }) + tensor(new[] { 0f, 10, -1 });

    private static Tensor Gamma => tensor(new[] { 1f, 2, 0.5f });

    private static Tensor Beta => tensor(new[] { 0f, 1, -1 });

    private static Tensor Normalised(Tensor variance) => Gamma * (Batch - Batch.mean([0])) / (variance + 1e-5).sqrt() + Beta;

    private static Tensor Running(Tensor variance) => 0.9 * tensor(new[] { 1f, 2, 3 }) + 0.1 * variance;

    private static Module<Tensor, Tensor> Filled(Module<Tensor, Tensor> module, double value)
    {
        using var noGradient = no_grad();
        foreach (var parameter in module.parameters()) parameter.fill_(value);
        return module;
    }
}
