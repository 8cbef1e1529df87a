using static Course.ExerciseTensors;

namespace Course;

internal sealed partial class Chapter03Exercises
{
    private static Exercise LargestStableRate => Exercise.Declare<Func<Tensor, double>>("03.1", "the largest stable learning rate")
        .Gives("for x = 1, 2, 3", rate => rate(tensor(new float[] { 1, 2, 3 })), () => 3.0 / 14,
            Mistake.Gives(() => 1.5 / 14, "This rate arrives in one step, 1/h. The border of divergence is twice as far, 2/h."),
            Mistake.Gives(() => 6.0 / 14, "The curvature is 2 · mean(x²): the square of the error brings a factor 2."),
            Mistake.Gives(() => 14.0 / 3, "Upside down: the sharper the curvature, the smaller the rate."),
            Mistake.Gives(() => 1.0 / 14, "Take the mean of the squares, not their sum: the loss is a mean."),
            Mistake.Gives(() => 1.0 / 4, "First square, then average: mean(x²) is not mean(x)²."))
        .Gives("for 50 other inputs", rate => rate(Numbers(1, 50)), () => 1 / Numbers(1, 50).square().mean().ToDouble());

    private static Exercise Nesterov => Exercise.Declare<Func<double, double, Func<Tensor, Tensor, Tensor>>>("03.3", "Nesterov's momentum")
        .Gives("the first step", rule => Walk(rule(0.1, 0.9), 1), () => Walk(Reference(0.1, 0.9), 1),
            Mistake.Gives(() => Walk(Plain(0.1, 0.9), 1), "This is a step of plain momentum (or of SGD). Nesterov goes along the gradient plus the faded new velocity, ∇f + μ v."),
            Mistake.When<Tensor>(path => path.shape[0] == 2 && path[1, 1].ToDouble() > 2, "The step goes uphill: subtract it from x."))
        .Gives("ten steps", rule => Walk(rule(0.1, 0.9), 10), () => Walk(Reference(0.1, 0.9), 10),
            Mistake.Gives(() => Walk(Forgetful(0.1, 0.9), 10), "The velocity is forgotten between steps: keep it in a variable outside of the function you return."),
            Mistake.Gives(() => Walk(OldVelocity(0.1, 0.9), 10), "Update the velocity first; the step uses the new one."),
            Mistake.When<Tensor>(path => !path[1].allclose(Walk(Reference(0.1, 0.9), 1)[1]), "The first step was right before and is not any more: make the velocity inside Nesterov, so that each rule has its own."))
        .Gives("the library's path, 60 steps", rule => Walk(rule(0.1, 0.9), 60), () => LibraryPath(0.1, 0.9, 60))
        .Gives("a second walker starts at rest", rule =>
        {
            Walk(rule(0.1, 0.9), 5);
            return Walk(rule(0.1, 0.9), 5);
        }, () => Walk(Reference(0.1, 0.9), 5),
            Mistake.When<Tensor>(_ => true, "The velocity must belong to the rule that is returned: make it inside Nesterov, not outside."));

    private static Exercise WarmUpCosine => Exercise.Declare<Func<int, int, int, double>>("03.4", "warm-up and cosine")
        .Gives("the warm-up, steps 0 to 9 of 10", f => Steps(0, 10).Select(step => f(step, 10, 100)).ToArray(),
            () => Steps(0, 10).Select(step => (step + 1) / 10.0).ToArray(),
            Mistake.Gives(() => Steps(0, 10).Select(step => step / 10.0).ToArray(), "Step 0 should already have 1/warmUp: a rate of 0 would waste it."),
            Mistake.When<double[]>(factors => factors.Take(9).All(factor => factor == 0), "In C#, 3 / 10 is 0 when both are integers: make one of them a double."))
        .Gives("the cosine, from step 10 of 100", f => Steps(10, 100).Select(step => f(step, 10, 100)).ToArray(),
            () => Steps(10, 100).Select(step => Cosine((step - 10) / 90.0)).ToArray(),
            Mistake.Gives(() => Steps(10, 100).Select(step => Cosine(step / 100.0)).ToArray(), "The cosine begins after the warm-up: count its steps from warmUp, and its length is total - warmUp."),
            Mistake.Gives(() => Steps(10, 100).Select(step => Cosine((step - 10) / 100.0)).ToArray(), "The cosine has total - warmUp steps to fall in, not total."),
            Mistake.Gives(() => Steps(10, 100).Select(step => Math.Cos(Math.PI * (step - 10) / 90)).ToArray(), "The cosine runs from 1 to -1; add 1 and halve it to run from 1 to 0."),
            Mistake.When<double[]>(factors => factors.Skip(1).All(factor => factor is 0 or 1), "In C#, 3 / 10 is 0 when both are integers: make one of them a double."))
        .Gives("the end", f => f(100, 10, 100), () => 0.0)
        .Gives("another length", f => f(35, 20, 50), () => 0.5);

    private static IEnumerable<int> Steps(int from, int to) => Enumerable.Range(from, to - from);

    private static double Cosine(double share) => (1 + Math.Cos(Math.PI * share)) / 2;

    private static Func<Tensor, Tensor, Tensor> Reference(double rate, double momentum)
    {
        var velocity = zeros(2);
        return (x, gradient) =>
        {
            velocity = momentum * velocity + gradient;
            return x - rate * (gradient + momentum * velocity);
        };
    }

    private static Func<Tensor, Tensor, Tensor> Plain(double rate, double momentum)
    {
        var velocity = zeros(2);
        return (x, gradient) =>
        {
            velocity = momentum * velocity + gradient;
            return x - rate * velocity;
        };
    }

    private static Func<Tensor, Tensor, Tensor> Forgetful(double rate, double momentum) =>
        (x, gradient) => x - rate * (gradient + momentum * gradient);

    private static Func<Tensor, Tensor, Tensor> OldVelocity(double rate, double momentum)
    {
        var velocity = zeros(2);
        return (x, gradient) =>
        {
            var next = x - rate * (gradient + momentum * velocity);
            velocity = momentum * velocity + gradient;
            return next;
        };
    }

    /// <summary>Every place on the way down the chapter's valley, <c>[steps + 1, 2]</c>.</summary>
    private static Tensor Walk(Func<Tensor, Tensor, Tensor> rule, int steps)
    {
        var curvature = tensor(new[] { 0.1f, 2f });
        var places = new List<Tensor> { tensor(new float[] { -7, 2 }) };
        for (var step = 0; step < steps; step++) places.Add(rule(places[^1], curvature * places[^1]));
        return stack(places);
    }

    private static Tensor LibraryPath(double rate, double momentum, int steps)
    {
        var x = new TorchSharp.Modules.Parameter(tensor(new float[] { -7, 2 }));
        using var optimiser = optim.SGD([x], rate, momentum, nesterov: true);
        var places = new List<Tensor> { x.detach().clone() };
        for (var step = 0; step < steps; step++)
        {
            optimiser.zero_grad();
            (tensor(new[] { 0.05f, 1f }) * x * x).sum().backward();
            optimiser.step();
            places.Add(x.detach().clone());
        }
        return stack(places);
    }
}
