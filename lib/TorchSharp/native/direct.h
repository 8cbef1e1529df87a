// Operators called without boxing. Most operators have one of a few dozen C++ signatures; one that does is called as
// compiled code calls it, which spares about a fifth of a small operator's time. Whether an operator has such a signature is
// read off its schema and checked by libtorch against the one its kernels were registered with: none is named here.
#pragma once
#include "parameters.h"

namespace shim {

struct Operator;

// Calls with a value for every parameter, and writes the result where one is wanted. False, with nothing done, when a value
// is not of the kind that the signature takes as it is.
using DirectCall = bool (*)(const Operator& op, const Value* values, Value* result);

struct Operator {
  explicit Operator(c10::OperatorHandle found) : handle(std::move(found)) {}
  c10::OperatorHandle handle;
  std::vector<Parameter> parameters;
  std::string schema;
  DirectCall direct = nullptr;
  int32_t least_direct = 0;                    // with fewer values, a default is missing that is no value
  std::shared_ptr<c10::OperatorHandle> typed;  // a TypedOperatorHandle of the direct call's signature
};

constexpr size_t kMostDirect = 10;

// Lists among the results of the thread's last call; C# copies them at once.
inline std::vector<std::vector<Handle>>& listed() {
  thread_local std::vector<std::vector<Handle>> lists;
  return lists;
}

inline Value from_tensor(at::Tensor tensor) {
  return {reinterpret_cast<int64_t>(give(std::move(tensor))), 0, Tag::Tensor, 0};
}

inline Value from_handles(std::vector<Handle> handles) {
  listed().push_back(std::move(handles));
  const auto& kept = listed().back();
  return {reinterpret_cast<int64_t>(kept.data()), static_cast<int64_t>(kept.size()), Tag::Tensors, 0};
}

// A tensor for the length of a call: C# keeps it alive, so no reference is counted up and down.
class LentTensor {
 public:
  explicit LentTensor(Handle handle)
      : tensor_(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(
            handle == nullptr ? c10::UndefinedTensorImpl::singleton() : handle)) {}
  LentTensor(const LentTensor&) = delete;
  ~LentTensor() {}
  at::Tensor& get() { return tensor_; }

 private:
  union {
    at::Tensor tensor_;  // never destroyed
  };
};

// How an argument of a C++ type is had from a value: which parameters are of that type, which values it takes, and the
// argument itself, alive as long as this.
template <class T>
struct Lent;

template <>
struct Lent<const at::Tensor&> : LentTensor {
  explicit Lent(const Value& value) : LentTensor(value.pointer<c10::TensorImpl>()) {}
  static bool fits(const Parameter& p) { return p.target == Target::Tensor && !p.optional && !p.written; }
  static bool takes(const Value& value) { return value.tag == Tag::Tensor; }
};

template <>
struct Lent<at::Tensor&> : LentTensor {
  explicit Lent(const Value& value) : LentTensor(value.pointer<c10::TensorImpl>()) {}
  static bool fits(const Parameter& p) { return p.target == Target::Tensor && !p.optional && p.written; }
  static bool takes(const Value& value) { return value.tag == Tag::Tensor; }
};

template <>
struct Lent<const c10::optional<at::Tensor>&> {
  explicit Lent(const Value& value) {
    if (value.tag == Tag::None)
      new (&tensor_) c10::optional<at::Tensor>();
    else
      new (&tensor_) c10::optional<at::Tensor>(at::Tensor(
          c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(value.pointer<c10::TensorImpl>())));
  }
  Lent(const Lent&) = delete;
  ~Lent() {}
  const c10::optional<at::Tensor>& get() { return tensor_; }
  static bool fits(const Parameter& p) { return p.target == Target::Tensor && p.optional; }
  static bool takes(const Value& value) { return value.tag == Tag::None || value.tag == Tag::Tensor; }

 private:
  union {
    c10::optional<at::Tensor> tensor_;  // never destroyed
  };
};

inline bool is_number(const Value& value) {
  return value.tag == Tag::Integer || value.tag == Tag::Real || value.tag == Tag::Boolean || value.tag == Tag::Complex;
}

inline bool is_whole(const Value& value) { return value.tag == Tag::Integer || value.tag == Tag::Boolean; }

template <>
struct Lent<const at::Scalar&> {
  explicit Lent(const Value& value) : number(to_scalar(value)) {}
  const at::Scalar& get() { return number; }
  static bool fits(const Parameter& p) { return p.target == Target::Scalar && !p.optional; }
  static bool takes(const Value& value) { return is_number(value); }
  at::Scalar number;
};

template <>
struct Lent<const c10::optional<at::Scalar>&> {
  explicit Lent(const Value& value) {
    if (value.tag != Tag::None) number = to_scalar(value);
  }
  const c10::optional<at::Scalar>& get() { return number; }
  static bool fits(const Parameter& p) { return p.target == Target::Scalar && p.optional; }
  static bool takes(const Value& value) { return value.tag == Tag::None || is_number(value); }
  c10::optional<at::Scalar> number;
};

template <class T, c10::TypeKind Exact>
struct LentWhole {
  explicit LentWhole(const Value& value) : number(value.a) {}
  T get() { return number; }
  static bool fits(const Parameter& p) { return p.target == Target::Integer && !p.optional && p.exact == Exact; }
  static bool takes(const Value& value) { return is_whole(value); }
  T number;
};

template <>
struct Lent<int64_t> : LentWhole<int64_t, c10::TypeKind::IntType> {
  using LentWhole::LentWhole;
};

template <>
struct Lent<c10::SymInt> : LentWhole<c10::SymInt, c10::TypeKind::SymIntType> {
  using LentWhole::LentWhole;
};

template <>
struct Lent<bool> {
  explicit Lent(const Value& value) : truth(value.a != 0) {}
  bool get() { return truth; }
  static bool fits(const Parameter& p) { return p.target == Target::Boolean && !p.optional; }
  static bool takes(const Value& value) { return is_whole(value); }
  bool truth;
};

template <>
struct Lent<double> {
  explicit Lent(const Value& value) : number(value.tag == Tag::Real ? value.real() : static_cast<double>(value.a)) {}
  double get() { return number; }
  static bool fits(const Parameter& p) { return p.target == Target::Real && !p.optional; }
  static bool takes(const Value& value) { return value.tag == Tag::Real || is_whole(value); }
  double number;
};

template <>
struct Lent<c10::optional<at::ScalarType>> {
  explicit Lent(const Value& value) {
    if (value.tag != Tag::None) type = static_cast<at::ScalarType>(value.a);
  }
  c10::optional<at::ScalarType> get() { return type; }
  static bool fits(const Parameter& p) {
    return p.target == Target::Integer && p.optional && p.exact == c10::TypeKind::ScalarTypeType;
  }
  static bool takes(const Value& value) { return value.tag == Tag::None || value.tag == Tag::Integer; }
  c10::optional<at::ScalarType> type;
};

// One number for int[1] is a list of one; for int[2] it is left to the boxed call, which repeats it.
template <class T, c10::TypeKind Exact>
struct LentWholes {
  explicit LentWholes(const Value& value)
      : numbers(value.tag == Tag::Integers ? value.pointer<const T>() : reinterpret_cast<const T*>(&value.a),
                value.tag == Tag::Integers ? value.b : 1) {}
  at::ArrayRef<T> get() { return numbers; }
  static bool fits(const Parameter& p) { return p.target == Target::Integers && !p.optional && p.exact == Exact; }
  static bool takes(const Value& value) { return value.tag == Tag::Integers; }
  at::ArrayRef<T> numbers;
};

template <>
struct Lent<at::IntArrayRef> : LentWholes<int64_t, c10::TypeKind::IntType> {
  using LentWholes::LentWholes;
};

template <>
struct Lent<c10::SymIntArrayRef> : LentWholes<c10::SymInt, c10::TypeKind::SymIntType> {
  using LentWholes::LentWholes;
};

template <>
struct Lent<at::TensorList> {
  explicit Lent(const Value& value) : count(value.b), tensors(std::allocator<LentTensor>().allocate(count)) {
    for (size_t i = 0; i < count; ++i) new (tensors + i) LentTensor(value.pointer<Handle>()[i]);
  }
  Lent(const Lent&) = delete;
  ~Lent() { std::allocator<LentTensor>().deallocate(tensors, count); }
  at::TensorList get() { return {count == 0 ? nullptr : &tensors->get(), count}; }
  static bool fits(const Parameter& p) { return p.target == Target::Tensors && !p.optional; }
  static bool takes(const Value& value) {
    const Handle* handles = value.pointer<Handle>();
    return value.tag == Tag::Tensors && std::find(handles, handles + value.b, nullptr) == handles + value.b;
  }
  size_t count;
  LentTensor* tensors;
};
static_assert(sizeof(LentTensor) == sizeof(at::Tensor));

// Where a result goes: nowhere when it is not wanted.
inline void put(at::Tensor&& tensor, Value* result) {
  if (result != nullptr) *result = from_tensor(std::move(tensor));
}

inline void put(at::Tensor& tensor, Value* result) {
  if (result != nullptr) *result = from_tensor(tensor);
}

inline void put(bool truth, Value* result) {
  if (result != nullptr) *result = {truth ? 1 : 0, 0, Tag::Boolean, 0};
}

inline void put(std::vector<at::Tensor>&& tensors, Value* result) {
  if (result == nullptr) return;
  listed().clear();
  std::vector<Handle> handles;
  handles.reserve(tensors.size());
  for (auto& tensor : tensors) handles.push_back(give(std::move(tensor)));
  *result = from_handles(std::move(handles));
}

template <class Signature>
struct Family;

template <class Result, class... Arguments>
struct Family<Result(Arguments...)> {
  static_assert(sizeof...(Arguments) <= kMostDirect);
  using Typed = c10::TypedOperatorHandle<Result(Arguments...)>;

  static bool fits(const Operator& op) {
    const auto& returns = op.handle.schema().returns();
    if (op.parameters.size() != sizeof...(Arguments) || !fits_result(returns)) return false;
    return [&]<size_t... I>(std::index_sequence<I...>) {
      return (Lent<Arguments>::fits(op.parameters[I]) && ...);
    }(std::index_sequence_for<Arguments...>());
  }

  static bool call(const Operator& op, const Value* values, Value* result) {
    return [&]<size_t... I>(std::index_sequence<I...>) {
      if (!(Lent<Arguments>::takes(values[I]) && ...)) return false;
      const auto& typed = static_cast<const Typed&>(*op.typed);
      std::tuple<Lent<Arguments>...> lent(values[I]...);
      if constexpr (std::is_void_v<Result>)
        typed.call(std::get<I>(lent).get()...);
      else
        put(typed.call(std::get<I>(lent).get()...), result);
      return true;
    }(std::index_sequence_for<Arguments...>());
  }

 private:
  static bool fits_result(const std::vector<c10::Argument>& returns) {
    if constexpr (std::is_void_v<Result>) return returns.empty();
    if (returns.size() != 1) return false;
    const bool written = returns[0].alias_info() != nullptr && returns[0].alias_info()->isWrite();
    const auto kind = returns[0].type()->kind();
    if constexpr (std::is_same_v<Result, at::Tensor>) return kind == c10::TypeKind::TensorType && !written;
    if constexpr (std::is_same_v<Result, at::Tensor&>) return kind == c10::TypeKind::TensorType && written;
    if constexpr (std::is_same_v<Result, bool>) return kind == c10::TypeKind::BoolType;
    return kind == c10::TypeKind::ListType && element_target(*returns[0].type()->castRaw<c10::ListType>()->getElementType()) == Target::Tensors;
  }
};

template <class... Signatures>
struct Families {
  static void choose(Operator& op) { (try_one<Signatures>(op) || ...); }

 private:
  template <class Signature>
  static bool try_one(Operator& op) {
    if (!Family<Signature>::fits(op)) return false;
    try {
      op.typed = std::make_shared<typename Family<Signature>::Typed>(op.handle.typed<Signature>());
      op.direct = &Family<Signature>::call;
    } catch (const c10::Error&) {
      // Its kernels are compiled for other types than its schema suggests: boxed it is.
    }
    return true;
  }
};

using T = const at::Tensor&;
using T0 = const c10::optional<at::Tensor>&;
using S = const at::Scalar&;
using S0 = const c10::optional<at::Scalar>&;
using I = int64_t;
using Y = c10::SymInt;
using Is = at::IntArrayRef;
using Ys = c10::SymIntArrayRef;
using Ts = at::TensorList;
using D0 = c10::optional<at::ScalarType>;

// The signatures of what a training step of a small network calls, and of their neighbours.
using Common = Families<
    // of one tensor
    at::Tensor(T), at::Tensor(T, I), at::Tensor(T, I, I), at::Tensor(T, I, Y), at::Tensor(T, I, I, I), at::Tensor(T, bool),
    at::Tensor(T, Is), at::Tensor(T, Ys), at::Tensor(T, Ys, bool), at::Tensor(T, S), at::Tensor(T, S, S), at::Tensor(T, S0, S0),
    at::Tensor(T, D0), at::Tensor(T, I, D0), at::Tensor(T, I, bool), at::Tensor(T, Is, bool, D0), at::Tensor(T, double, bool),
    // of several
    at::Tensor(T, T), at::Tensor(T, T, S), at::Tensor(T, T, I), at::Tensor(T, T, bool), at::Tensor(T, T, T), at::Tensor(T, T, T, S),
    at::Tensor(T, T, T, S, S), at::Tensor(T, T, T0), at::Tensor(T, T, T0, I, I), at::Tensor(T, T, T0, I, Y),
    at::Tensor(T, T, T0, I, Y, double), at::Tensor(T, T, T0, I, I, double), at::Tensor(T, I, T), at::Tensor(T, I, T, bool),
    at::Tensor(T, T, I, bool, bool), at::Tensor(T, T, Y, bool, bool),
    // convolution, pooling, normalisation
    at::Tensor(T, T, T0, Is, Is, Is, I), at::Tensor(T, T, T0, Ys, Ys, Ys, Y), at::Tensor(T, Is, Is, Is, Is, bool),
    at::Tensor(T, T0, T0, T0, T0, bool, double, double, bool), at::Tensor(T, Is, T0, T0, double, bool), at::Tensor(T, Ys, T0, T0, double, bool),
    // in place
    at::Tensor&(at::Tensor&), at::Tensor&(at::Tensor&, T), at::Tensor&(at::Tensor&, S), at::Tensor&(at::Tensor&, T, S),
    at::Tensor&(at::Tensor&, T, T, S), at::Tensor&(at::Tensor&, T, bool), at::Tensor&(at::Tensor&, I, T, T),
    // of lists
    at::Tensor(Ts), at::Tensor(Ts, I), std::vector<at::Tensor>(Ts), std::vector<at::Tensor>(Ts, S), std::vector<at::Tensor>(Ts, Ts),
    std::vector<at::Tensor>(Ts, Ts, S), std::vector<at::Tensor>(Ts, Ts, Ts, S), void(Ts), void(Ts, S), void(Ts, Ts), void(Ts, Ts, S),
    void(Ts, Ts, Ts, S),
    // answers
    bool(T, T)>;

inline void choose_direct(Operator& op) {
  Common::choose(op);
  op.least_direct = static_cast<int32_t>(op.parameters.size());
  while (op.least_direct > 0 && op.parameters[op.least_direct - 1].has_standard) --op.least_direct;
}

// True when the call was made; false when it has to be boxed.
inline bool call_direct(const Operator& op, const Value* arguments, int32_t count, Value* result) {
  if (op.direct == nullptr || count < op.least_direct) return false;
  const auto all = static_cast<int32_t>(op.parameters.size());
  if (count == all) return op.direct(op, arguments, result);
  if (count > all) return false;
  Value values[kMostDirect];
  std::copy_n(arguments, count, values);
  for (int32_t i = count; i < all; ++i) values[i] = op.parameters[i].standard;
  return op.direct(op, values, result);
}

}  // namespace shim
