using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>
        /// Adadelta (Zeiler, 2012): steps in the parameters' own units, without a learning rate to choose. Over parameters.
        /// </summary>
        public static Adadelta Adadelta(
            IEnumerable<Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0,
            bool maximize = false) =>
            new(parameters, lr, rho, eps, weight_decay, maximize);

        /// <summary>
        /// Adadelta (Zeiler, 2012): steps in the parameters' own units, without a learning rate to choose. Over named parameters.
        /// </summary>
        public static Adadelta Adadelta(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6,
            double weight_decay = 0, bool maximize = false) =>
            new(parameters.Select(static item => item.parameter), lr, rho, eps, weight_decay, maximize);

        /// <summary>
        /// Adadelta (Zeiler, 2012): steps in the parameters' own units, without a learning rate to choose. Over groups of
        /// parameters; options they leave open are these.
        /// </summary>
        public static Adadelta Adadelta(
            IEnumerable<Modules.Adadelta.ParamGroup> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6,
            double weight_decay = 0, bool maximize = false) =>
            new(parameters, lr, rho, eps, weight_decay, maximize);

        /// <summary>Adagrad (Duchi et al., 2011): steps shrink where gradients were large. Over parameters.</summary>
        public static Adagrad Adagrad(
            IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Adagrad (Duchi et al., 2011): steps shrink where gradients were large. Over named parameters.</summary>
        public static Adagrad Adagrad(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters.Select(static item => item.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>
        /// Adagrad (Duchi et al., 2011): steps shrink where gradients were large. Over groups of parameters; options they leave
        /// open are these.
        /// </summary>
        public static Adagrad Adagrad(
            IEnumerable<Modules.Adagrad.ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Adam (Kingma and Ba, 2014): running means of the gradient and of its square. Over parameters.</summary>
        public static Adam Adam(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam (Kingma and Ba, 2014): running means of the gradient and of its square. Over named parameters.</summary>
        public static Adam Adam(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters.Select(static item => item.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>
        /// Adam (Kingma and Ba, 2014): running means of the gradient and of its square. Over groups of parameters; options they
        /// leave open are these.
        /// </summary>
        public static Adam Adam(
            IEnumerable<Modules.Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>
        /// Adamax (Kingma and Ba, 2014): Adam with the largest gradient in place of the mean square. Over parameters.
        /// </summary>
        public static Adamax Adamax(
            IEnumerable<Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);

        /// <summary>
        /// Adamax (Kingma and Ba, 2014): Adam with the largest gradient in place of the mean square. Over named parameters.
        /// </summary>
        public static Adamax Adamax(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0) =>
            new(parameters.Select(static item => item.parameter), lr, beta1, beta2, eps, weight_decay);

        /// <summary>
        /// Adamax (Kingma and Ba, 2014): Adam with the largest gradient in place of the mean square. Over groups of parameters;
        /// options they leave open are these.
        /// </summary>
        public static Adamax Adamax(
            IEnumerable<Modules.Adamax.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);

        /// <summary>Adam with the weight decay apart from the gradient (Loshchilov and Hutter, 2017). Over parameters.</summary>
        public static AdamW AdamW(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>
        /// Adam with the weight decay apart from the gradient (Loshchilov and Hutter, 2017). Over named parameters.
        /// </summary>
        public static AdamW AdamW(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters.Select(static item => item.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>
        /// Adam with the weight decay apart from the gradient (Loshchilov and Hutter, 2017). Over groups of parameters; options
        /// they leave open are these.
        /// </summary>
        public static AdamW AdamW(
            IEnumerable<Modules.AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam with Nesterov's momentum (Dozat, 2016). Over parameters.</summary>
        public static NAdam NAdam(
            IEnumerable<Parameter> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, double momentum_decay = 0.004) =>
            new(named_parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <summary>Adam with Nesterov's momentum (Dozat, 2016). Over named parameters.</summary>
        public static NAdam NAdam(
            IEnumerable<(string name, Parameter parameter)> named_parameters, double lr = 0.002, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 0.004) =>
            new(named_parameters.Select(static item => item.parameter), lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <summary>
        /// Adam with Nesterov's momentum (Dozat, 2016). Over groups of parameters; options they leave open are these.
        /// </summary>
        public static NAdam NAdam(
            IEnumerable<Modules.NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0, double momentum_decay = 0.004) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <summary>Adam with a rectified variance (Liu et al., 2019). Over parameters.</summary>
        public static RAdam RAdam(
            IEnumerable<Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);

        /// <summary>Adam with a rectified variance (Liu et al., 2019). Over named parameters.</summary>
        public static RAdam RAdam(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0) =>
            new(parameters.Select(static item => item.parameter), lr, beta1, beta2, eps, weight_decay);

        /// <summary>
        /// Adam with a rectified variance (Liu et al., 2019). Over groups of parameters; options they leave open are these.
        /// </summary>
        public static RAdam RAdam(
            IEnumerable<Modules.RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay);
    }
}
