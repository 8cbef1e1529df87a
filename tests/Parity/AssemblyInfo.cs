using Xunit;

// The random layers and initial weights draw from libtorch's one default generator, which each test seeds.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
