using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros and ones, each one with the probability that its element gives.</summary>
        public Tensor bernoulli(Generator? generator = null) => Op.bernoulli.Call(this, generator);

        /// <summary>Fills with zeros and ones, each one with probability p.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Op.bernoulli__float.CallInPlace(this, p, generator);

        /// <summary>Fills with zeros and ones, each one with probability p.</summary>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Op.bernoulli__Tensor.CallInPlace(this, p, generator);

        /// <summary>Numbers of successes drawn from binomial distributions.</summary>
        public Tensor binomial(Tensor prob, Generator? generator = null) => Op.binomial.Call(this, prob, generator);

        /// <summary>Fills with numbers drawn from the Cauchy distribution.</summary>
        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) =>
            Op.cauchy_.CallInPlace(this, median, sigma, generator);

        /// <summary>Fills with numbers drawn from the exponential distribution.</summary>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) =>
            Op.exponential_.CallInPlace(this, lambda, generator);

        /// <summary>Fills with numbers drawn from the geometric distribution.</summary>
        public Tensor geometric_(double p, Generator? generator = null) => Op.geometric_.CallInPlace(this, p, generator);

        /// <summary>Fills with numbers drawn from the log-normal distribution.</summary>
        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Op.log_normal_.CallInPlace(this, mean, std, generator);

        /// <summary>Positions drawn with the weights that each row gives.</summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Op.multinomial.Call(this, num_samples, replacement, generator);

        /// <summary>Fills with numbers drawn from the normal distribution.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Op.normal_.CallInPlace(this, mean, std, generator);

        /// <summary>Numbers drawn from Poisson distributions with these rates.</summary>
        public Tensor poisson(Generator? generator = null) => Op.poisson.Call(this, generator);

        /// <summary>Fills with integers drawn uniformly from [from, to).</summary>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            Op.random__from.CallInPlace(this, (long)from, (long)to, generator);

        /// <summary>Fills with numbers drawn uniformly from [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            Op.uniform_.CallInPlace(this, from, to, generator);
    }
}

internal static partial class Op
{
    internal static readonly Operator bernoulli = new("bernoulli");
    internal static readonly Operator bernoulli__Tensor = new("bernoulli_", "Tensor");
    internal static readonly Operator bernoulli__float = new("bernoulli_", "float");
    internal static readonly Operator binomial = new("binomial");
    internal static readonly Operator cauchy_ = new("cauchy_");
    internal static readonly Operator exponential_ = new("exponential_");
    internal static readonly Operator geometric_ = new("geometric_");
    internal static readonly Operator log_normal_ = new("log_normal_");
    internal static readonly Operator multinomial = new("multinomial");
    internal static readonly Operator normal_ = new("normal_");
    internal static readonly Operator poisson = new("poisson");
    internal static readonly Operator random__from = new("random_", "from");
    internal static readonly Operator uniform_ = new("uniform_");
}
