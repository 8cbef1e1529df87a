// Gradients, graph, modes, hooks, and functions written in C#.
#pragma once
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/variable.h>

#include "values.h"

namespace shim {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// How a function written in C# is called. Handles passed in are borrowed; the one that a hook returns is owned by the shim.
// `forward` and `backward` return how many tensors they wrote to the array they allocated with shim_handles, or -1 after
// leaving a message with shim_set_error.
struct ManagedCalls {
  int32_t (*forward)(int64_t id, AutogradContext* context, const Handle* inputs, int32_t count, variable_list* outputs);
  int32_t (*backward)(int64_t id, AutogradContext* context, const Handle* gradients, int32_t count, variable_list* outputs);
  void (*forget)(int64_t id);
  Handle (*hook)(int64_t id, Handle gradient, int32_t* failed);
};

inline ManagedCalls& managed() {
  static ManagedCalls calls{};
  return calls;
}

// Lives in the saved data of a graph node and tells C# when the node is gone.
struct Registration : torch::CustomClassHolder {
  explicit Registration(int64_t number) : id(number) {}
  ~Registration() override { managed().forget(id); }
  int64_t id;
};

[[noreturn]] inline void fail_with_last_error() {
  throw std::runtime_error(last_error().message);
}

inline std::vector<Handle> peek(const variable_list& tensors) {
  std::vector<Handle> handles;
  for (const auto& tensor : tensors) handles.push_back(tensor.defined() ? tensor.unsafeGetTensorImpl() : nullptr);
  return handles;
}

struct ManagedFunction : torch::autograd::Function<ManagedFunction> {
  // Tensors come one by one: libtorch does not see those inside a list.
  template <class... Tensors>
  static variable_list forward(AutogradContext* context, int64_t id, const Tensors&... tensors) {
    const variable_list inputs{tensors...};
    context->saved_data["registration"] = c10::IValue::make_capsule(c10::make_intrusive<Registration>(id));
    context->saved_data["id"] = id;
    const auto handles = peek(inputs);
    variable_list outputs;
    if (managed().forward(id, context, handles.data(), static_cast<int32_t>(handles.size()), &outputs) < 0) fail_with_last_error();
    return outputs;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto handles = peek(gradients);
    variable_list outputs(1);  // nothing flows to the id
    if (managed().backward(
            context->saved_data["id"].toInt(), context, handles.data(), static_cast<int32_t>(handles.size()), &outputs) < 0)
      fail_with_last_error();
    return outputs;
  }
};

constexpr size_t kMostInputs = 8;

template <size_t Count>
variable_list apply_managed(int64_t id, const std::vector<at::Tensor>& inputs) {
  if (inputs.size() == Count)
    return [&]<size_t... I>(std::index_sequence<I...>) {
      return ManagedFunction::apply(id, inputs[I]...);
    }(std::make_index_sequence<Count>());
  if constexpr (Count < kMostInputs)
    return apply_managed<Count + 1>(id, inputs);
  else
    TORCH_CHECK_VALUE(false, "a function of one's own takes at most ", kMostInputs, " tensors, not ", inputs.size());
}

}  // namespace shim

SHIM int32_t shim_requires_grad(shim::Handle handle) { return handle->requires_grad(); }

SHIM int32_t shim_set_requires_grad(shim::Handle handle, int32_t value) {
  return shim::guarded<int32_t>(0, [&] {
    const auto tensor = shim::borrow(handle);
    TORCH_CHECK(
        tensor.is_leaf() || value != 0,
        "you can only change requires_grad flags of leaf variables. Use detach() to get a tensor that is cut off the graph.");
    tensor.set_requires_grad(value != 0);
    return 1;
  });
}

SHIM int32_t shim_is_leaf(shim::Handle handle) { return shim::borrow(handle).is_leaf(); }

// Shares the storage and version counter is not needed: shallow copies serve set_data (Parameter.to, optimisers).
SHIM int32_t shim_set_data(shim::Handle handle, shim::Handle data) {
  return shim::guarded<int32_t>(0, [&] {
    shim::borrow(handle).set_data(shim::borrow(data));
    return 1;
  });
}

SHIM shim::Handle shim_grad(shim::Handle handle) {
  return shim::guarded<shim::Handle>(nullptr, [&]() -> shim::Handle {
    if (!handle->requires_grad() && handle->autograd_meta() == nullptr) return nullptr;
    return shim::give(handle->grad());
  });
}

SHIM int32_t shim_set_grad(shim::Handle handle, shim::Handle gradient) {
  return shim::guarded<int32_t>(0, [&] {
    handle->mutable_grad() = shim::borrow(gradient);
    return 1;
  });
}

// The name of the function that made the tensor ("AddBackward0"), copied into `buffer`; its length, 0 for a leaf.
SHIM int32_t shim_grad_fn(shim::Handle handle, char* buffer, int32_t capacity) {
  return shim::guarded<int32_t>(-1, [&]() -> int32_t {
    const auto function = shim::borrow(handle).grad_fn();
    if (!function) return 0;
    const auto name = function->name();
    const auto length = std::min<size_t>(name.size(), capacity);
    std::memcpy(buffer, name.data(), length);
    return static_cast<int32_t>(length);
  });
}

SHIM int32_t shim_retain_grad(shim::Handle handle) {
  return shim::guarded<int32_t>(0, [&] {
    shim::borrow(handle).retain_grad();
    return 1;
  });
}

// `retain` is 0, 1, or -1 for "as create_graph says".
SHIM int32_t shim_backward(
    const shim::Handle* outputs, int32_t output_count, const shim::Handle* gradients, int32_t gradient_count,
    const shim::Handle* inputs, int32_t input_count, int32_t retain, int32_t create_graph) {
  return shim::guarded<int32_t>(0, [&] {
    shim::hear_warnings();
    torch::autograd::backward(
        shim::borrow_all(outputs, output_count), shim::borrow_all(gradients, gradient_count),
        retain < 0 ? c10::optional<bool>() : c10::optional<bool>(retain != 0), create_graph != 0,
        shim::borrow_all(inputs, input_count));
    return 1;
  });
}

// Writes one gradient per input to `results` (null where an input was not used).
SHIM int32_t shim_gradients(
    const shim::Handle* outputs, int32_t output_count, const shim::Handle* gradients, int32_t gradient_count,
    const shim::Handle* inputs, int32_t input_count, int32_t retain, int32_t create_graph, int32_t allow_unused,
    shim::Handle* results) {
  return shim::guarded<int32_t>(0, [&] {
    shim::hear_warnings();
    auto found = torch::autograd::grad(
        shim::borrow_all(outputs, output_count), shim::borrow_all(inputs, input_count),
        shim::borrow_all(gradients, gradient_count), retain < 0 ? c10::optional<bool>() : c10::optional<bool>(retain != 0),
        create_graph != 0, allow_unused != 0);
    for (int32_t i = 0; i < input_count; ++i) results[i] = shim::give(std::move(found[i]));
    return 1;
  });
}

SHIM int32_t shim_grad_mode() { return c10::GradMode::is_enabled(); }
SHIM void shim_set_grad_mode(int32_t enabled) { c10::GradMode::set_enabled(enabled != 0); }
SHIM int32_t shim_inference_mode() { return c10::InferenceMode::is_enabled(); }
SHIM void* shim_enter_inference_mode(int32_t enabled) { return new c10::InferenceMode(enabled != 0); }
SHIM void shim_leave_inference_mode(void* guard) { delete static_cast<c10::InferenceMode*>(guard); }

SHIM void shim_anomaly_mode(int32_t* enabled, int32_t* check_nan) {
  *enabled = torch::autograd::AnomalyMode::is_enabled();
  *check_nan = torch::autograd::AnomalyMode::should_check_nan();
}

SHIM void shim_set_anomaly_mode(int32_t enabled, int32_t check_nan) {
  torch::autograd::AnomalyMode::set_enabled(enabled != 0, check_nan != 0);
}

SHIM void shim_set_managed_calls(const shim::ManagedCalls* calls) { shim::managed() = *calls; }

// What C# says when a callback of its failed.
SHIM void shim_set_error(int32_t kind, const char* message) {
  shim::set_error(static_cast<shim::ErrorKind>(kind), message);
}

SHIM void shim_append(shim::variable_list* list, shim::Handle handle) { list->push_back(shim::borrow(handle)); }

// Runs a C# function as a node of the graph; its outputs are written to `results`. Returns their number or -1.
SHIM int32_t shim_apply(int64_t id, const shim::Handle* inputs, int32_t count, shim::Handle* results, int32_t capacity) {
  return shim::guarded<int32_t>(-1, [&] {
    auto outputs = shim::apply_managed<0>(id, shim::borrow_all(inputs, count));
    for (size_t i = 0; i < std::min<size_t>(outputs.size(), capacity); ++i) results[i] = shim::give(std::move(outputs[i]));
    return static_cast<int32_t>(outputs.size());
  });
}

SHIM int32_t shim_context_save(shim::AutogradContext* context, const shim::Handle* tensors, int32_t count) {
  return shim::guarded<int32_t>(0, [&] {
    context->save_for_backward(shim::borrow_all(tensors, count));
    return 1;
  });
}

// The saved tensors: their number, written up to `capacity`; -1 after an error (freed by an earlier backward pass).
SHIM int32_t shim_context_saved(shim::AutogradContext* context, shim::Handle* results, int32_t capacity) {
  return shim::guarded<int32_t>(-1, [&] {
    auto saved = context->get_saved_variables();
    const auto count = static_cast<int32_t>(saved.size());
    if (count <= capacity)
      for (int32_t i = 0; i < count; ++i) results[i] = shim::give(std::move(saved[i]));
    return count;
  });
}

SHIM void shim_context_mark_dirty(shim::AutogradContext* context, const shim::Handle* tensors, int32_t count) {
  context->mark_dirty(shim::borrow_all(tensors, count));
}

SHIM void shim_context_mark_non_differentiable(shim::AutogradContext* context, const shim::Handle* tensors, int32_t count) {
  context->mark_non_differentiable(shim::borrow_all(tensors, count));
}

SHIM void shim_context_materialize(shim::AutogradContext* context, int32_t value) {
  context->set_materialize_grads(value != 0);
}

// Calls C# with each gradient that arrives at the tensor. Returns a position for shim_remove_hook, or -1.
SHIM int64_t shim_register_hook(shim::Handle handle, int64_t id) {
  return shim::guarded<int64_t>(-1, [&] {
    auto registration = std::make_shared<shim::Registration>(id);
    return static_cast<int64_t>(shim::borrow(handle).register_hook([registration](const at::Tensor& gradient) -> at::Tensor {
      int32_t failed = 0;
      auto* replaced = shim::managed().hook(registration->id, gradient.unsafeGetTensorImpl(), &failed);
      if (failed != 0) shim::fail_with_last_error();
      return replaced == nullptr ? gradient : at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(replaced));
    }));
  });
}

SHIM void shim_remove_hook(shim::Handle handle, int64_t position) {
  shim::guarded<int32_t>(0, [&] {
    shim::borrow(handle).remove_hook(static_cast<unsigned>(position));
    return 1;
  });
}
