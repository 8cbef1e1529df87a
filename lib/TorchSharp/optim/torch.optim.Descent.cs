using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>
        /// Stochastic gradient descent that also averages the parameters (Polyak and Juditsky, 1992). Over parameters.
        /// </summary>
        public static ASGD ASGD(
            IEnumerable<Parameter> parameters, double lr = 0.001, double lambd = 0.0001, double alpha = 0.75, double t0 = 1e6,
            double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, lambd, alpha, t0, weight_decay, maximize);

        /// <summary>
        /// Stochastic gradient descent that also averages the parameters (Polyak and Juditsky, 1992). Over named parameters.
        /// </summary>
        public static ASGD ASGD(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.001, double lambd = 0.0001, double alpha = 0.75,
            double t0 = 1e6, double weight_decay = 0, bool maximize = false) =>
            new(parameters.Select(static item => item.parameter), lr, lambd, alpha, t0, weight_decay, maximize);

        /// <summary>
        /// Stochastic gradient descent that also averages the parameters (Polyak and Juditsky, 1992). Over groups of parameters;
        /// options they leave open are these.
        /// </summary>
        public static ASGD ASGD(
            IEnumerable<ParamGroup<Modules.ASGD.Options>> parameters, double lr = 0.001, double lambd = 0.0001, double alpha = 0.75,
            double t0 = 1e6, double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, lambd, alpha, t0, weight_decay, maximize);

        /// <summary>
        /// A quasi-Newton method over all the data (Liu and Nocedal, 1989); its step needs a closure. Over named parameters.
        /// </summary>
        public static LBFGS LBFGS(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null,
            double tolerange_grad = 1e-5, double tolerance_change = 1e-9, long history_size = 100) =>
            new(parameters.Select(static item => item.parameter), lr, new LbfgsOptions(max_iter, max_eval ?? max_iter * 5 / 4, tolerange_grad, tolerance_change, history_size));

        /// <summary>
        /// A quasi-Newton method over all the data (Liu and Nocedal, 1989); its step needs a closure. Over parameters.
        /// </summary>
        public static LBFGS LBFGS(
            IEnumerable<Parameter> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null,
            double tolerange_grad = 1e-5, double tolerance_change = 1e-9, long history_size = 100) =>
            new(parameters, lr, new LbfgsOptions(max_iter, max_eval ?? max_iter * 5 / 4, tolerange_grad, tolerance_change, history_size));

        /// <summary>RMSProp (Hinton, 2012): gradients divided by their running root mean square. Over parameters.</summary>
        public static RMSProp RMSProp(
            IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>RMSProp (Hinton, 2012): gradients divided by their running root mean square. Over named parameters.</summary>
        public static RMSProp RMSProp(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters.Select(static item => item.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>
        /// RMSProp (Hinton, 2012): gradients divided by their running root mean square. Over groups of parameters; options they
        /// leave open are these.
        /// </summary>
        public static RMSProp RMSProp(
            IEnumerable<Modules.RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>
        /// Resilient backpropagation (Riedmiller and Braun, 1993), for gradients of the whole data set. Over parameters.
        /// </summary>
        public static Rprop Rprop(
            IEnumerable<Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6,
            double max_step = 50, bool maximize = false) =>
            new(parameters, lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <summary>
        /// Resilient backpropagation (Riedmiller and Braun, 1993), for gradients of the whole data set. Over named parameters.
        /// </summary>
        public static Rprop Rprop(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
            double min_step = 1e-6, double max_step = 50, bool maximize = false) =>
            new(parameters.Select(static item => item.parameter), lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <summary>
        /// Resilient backpropagation (Riedmiller and Braun, 1993), for gradients of the whole data set. Over groups of
        /// parameters; options they leave open are these.
        /// </summary>
        public static Rprop Rprop(
            IEnumerable<Modules.Rprop.ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2,
            double min_step = 1e-6, double max_step = 50, bool maximize = false) =>
            new(parameters, lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <summary>Stochastic gradient descent, with momentum if wanted. Over parameters.</summary>
        public static SGD SGD(
            IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false) =>
            new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Stochastic gradient descent, with momentum if wanted. Over named parameters.</summary>
        public static SGD SGD(
            IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters.Select(static item => item.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>
        /// Stochastic gradient descent, with momentum if wanted. Over groups of parameters; options they leave open are these.
        /// </summary>
        public static SGD SGD(
            IEnumerable<Modules.SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
    }
}
