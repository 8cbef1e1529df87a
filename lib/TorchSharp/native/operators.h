// Operators by name through the dispatcher. A schema is read once, when the operator is looked up; a call coerces its
// arguments by it, fills the ones left out from its defaults, and goes through the boxed calling convention unless the
// operator has one of the signatures of direct.h. No operator is named here.
#pragma once
#include "direct.h"

namespace shim {

// Boxed stacks are reused: a call from inside a call (a C# function in a backward pass) takes the next one.
struct StackLease {
  StackLease() {
    if (depth() == pool().size()) pool().push_back(std::make_unique<torch::jit::Stack>());
    stack = pool()[depth()++].get();
    stack->clear();
  }
  ~StackLease() {
    stack->clear();
    --depth();
  }
  torch::jit::Stack* stack;

 private:
  static std::vector<std::unique_ptr<torch::jit::Stack>>& pool() {
    thread_local std::vector<std::unique_ptr<torch::jit::Stack>> stacks;
    return stacks;
  }
  static size_t& depth() {
    thread_local size_t used = 0;
    return used;
  }
};

inline Value from_list(c10::List<at::Tensor> list) {
  std::vector<Handle> handles;
  handles.reserve(list.size());
  for (size_t i = 0; i < list.size(); ++i) handles.push_back(give(list.extract(i)));
  return from_handles(std::move(handles));
}

inline Value from_result(c10::IValue&& result) {
  if (result.isTensor()) return from_tensor(std::move(result).toTensor());
  if (result.isInt()) return {result.toInt(), 0, Tag::Integer, 0};
  if (result.isDouble()) return {std::bit_cast<int64_t>(result.toDouble()), 0, Tag::Real, 0};
  if (result.isBool()) return {result.toBool() ? 1 : 0, 0, Tag::Boolean, 0};
  if (result.isComplexDouble()) {
    const auto number = result.toComplexDouble();
    return {std::bit_cast<int64_t>(number.real()), std::bit_cast<int64_t>(number.imag()), Tag::Complex, 0};
  }
  if (result.isTensorList()) return from_list(std::move(result).toTensorList());
  return {0, 0, Tag::None, 0};
}

inline void push_arguments(torch::jit::Stack& stack, const Operator& op, const Value* arguments, int32_t count) {
  const auto& parameters = op.parameters;
  TORCH_CHECK_TYPE(
      static_cast<size_t>(count) <= parameters.size(), "takes ", parameters.size(), " arguments, not ", count, ": ", op.schema);
  for (int32_t i = 0; i < count; ++i) stack.push_back(coerce(arguments[i], parameters[i]));
  for (size_t i = count; i < parameters.size(); ++i) {
    TORCH_CHECK_TYPE(parameters[i].has_default, "needs an argument '", parameters[i].name, "': ", op.schema);
    stack.push_back(parameters[i].fallback);
  }
}

}  // namespace shim

// The operator `name` ("aten::add") with `overload` ("Tensor" or ""); null when this libtorch has none. Kept for ever.
SHIM shim::Operator* shim_operator(const char* name, const char* overload) {
  return shim::guarded<shim::Operator*>(nullptr, [&]() -> shim::Operator* {
    auto found = c10::Dispatcher::singleton().findSchema({name, overload});
    if (!found) return nullptr;
    auto op = std::make_unique<shim::Operator>(*found);
    for (const auto& argument : found->schema().arguments()) op->parameters.push_back(shim::describe(argument));
    op->schema = c10::toString(found->schema());
    shim::choose_direct(*op);
    return op.release();
  });
}

SHIM const char* shim_operator_schema(const shim::Operator* op) {
  return op->schema.c_str();
}

// Calls an operator. Up to `capacity` results are written, each tensor owned by the caller; the rest are dropped.
// Returns -1 after an error.
SHIM int32_t shim_call(
    const shim::Operator* op, const shim::Value* arguments, int32_t count, shim::Value* results, int32_t capacity) {
  return shim::guarded<int32_t>(-1, [&]() -> int32_t {
    shim::hear_warnings();
    if (shim::call_direct(*op, arguments, count, capacity > 0 ? results : nullptr)) return 1;
    shim::StackLease lease;
    auto& stack = *lease.stack;
    shim::push_arguments(stack, *op, arguments, count);
    op->handle.callBoxed(stack);
    if (capacity > 0) shim::listed().clear();
    const int32_t produced = static_cast<int32_t>(stack.size());
    for (int32_t i = 0; i < std::min(produced, capacity); ++i) results[i] = shim::from_result(std::move(stack[i]));
    return produced;
  });
}
