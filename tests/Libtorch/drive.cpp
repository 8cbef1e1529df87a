// Drives the shim's C ABI the way lib/TorchSharp does, for memcheck: every group of functions, both ways of calling an
// operator, failures, callbacks, and what happens when a thread ends. Exits with 0 when all results are what they should be.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <thread>
#include <vector>

using Handle = void*;

struct Value {
  int64_t a, b;
  int32_t tag, unused;
};

struct Subscript {
  int64_t start, stop, step;
  Handle tensor;
  int32_t kind, given;
};

struct ManagedCalls {
  int32_t (*forward)(int64_t, void*, const Handle*, int32_t, void*);
  int32_t (*backward)(int64_t, void*, const Handle*, int32_t, void*);
  void (*forget)(int64_t);
  Handle (*hook)(int64_t, Handle, int32_t*);
};

extern "C" {
const char* shim_error(int32_t*);
void shim_set_error(int32_t, const char*);
void* shim_operator(const char*, const char*);
int32_t shim_call(const void*, const Value*, int32_t, Value*, int32_t);
void shim_release(Handle);
void shim_release_all(const Handle*, int64_t);
void shim_retain(Handle);
Handle shim_from_memory(const void*, int64_t, const int64_t*, int32_t, int32_t);
Handle shim_over_memory(void*, int64_t, const int64_t*, int32_t, int32_t, void (*)(void*), void*);
void* shim_data(Handle);
int64_t shim_numel(Handle);
Handle shim_at(Handle, int64_t);
Handle shim_index(Handle, const Subscript*, int32_t);
int32_t shim_index_put(Handle, const Subscript*, int32_t, Handle, const Value*);
int32_t shim_set_requires_grad(Handle, int32_t);
Handle shim_grad(Handle);
int32_t shim_set_grad(Handle, Handle);
int32_t shim_backward(const Handle*, int32_t, const Handle*, int32_t, const Handle*, int32_t, int32_t, int32_t);
int32_t shim_gradients(const Handle*, int32_t, const Handle*, int32_t, const Handle*, int32_t, int32_t, int32_t, int32_t, Handle*);
void shim_set_managed_calls(const ManagedCalls*);
void shim_append(void*, Handle);
int32_t shim_apply(int64_t, const Handle*, int32_t, Handle*, int32_t);
int32_t shim_context_save(void*, const Handle*, int32_t);
int32_t shim_context_saved(void*, Handle*, int32_t);
int64_t shim_register_hook(Handle, int64_t);
void shim_remove_hook(Handle, int64_t);
void* shim_start_memory(int64_t, int64_t);
void shim_empty_cache();
int64_t shim_cached_bytes();
int32_t shim_set_threads(int32_t);
void* shim_new_generator(uint64_t, int64_t);
void shim_release_generator(void*);
Handle shim_generator_state(void*);
int32_t shim_generator_set_state(void*, Handle);
void* shim_enter_inference_mode(int32_t);
void shim_leave_inference_mode(void*);
int32_t shim_device_memory(int32_t, int64_t*);
}

namespace {

constexpr int32_t kTensor = 1, kInteger = 2, kReal = 3, kText = 6, kIntegers = 7, kTensors = 10, kGenerator = 12;
constexpr int32_t kFloat = 6, kLong = 4;

void require(bool holds, const char* what) {
  if (holds) return;
  int32_t kind;
  std::fprintf(stderr, "%s; the last error: %s\n", what, shim_error(&kind));
  std::exit(1);
}

Value of(Handle tensor) { return {reinterpret_cast<int64_t>(tensor), 0, kTensor, 0}; }
Value of(int64_t number) { return {number, 0, kInteger, 0}; }
Value of(int number) { return of(static_cast<int64_t>(number)); }
Value of(double number) {
  Value value{0, 0, kReal, 0};
  std::memcpy(&value.a, &number, sizeof number);
  return value;
}
Value of(const std::vector<int64_t>& numbers) {
  return {reinterpret_cast<int64_t>(numbers.data()), static_cast<int64_t>(numbers.size()), kIntegers, 0};
}
Value of(const std::vector<Handle>& tensors) {
  return {reinterpret_cast<int64_t>(tensors.data()), static_cast<int64_t>(tensors.size()), kTensors, 0};
}
Value of(const char* text) { return {reinterpret_cast<int64_t>(text), static_cast<int64_t>(std::strlen(text)), kText, 0}; }

// Operators are looked up once and kept, as C# keeps them.
void* find(const char* name, const char* overload = "") {
  static auto& kept = *new std::map<std::string, void*>;
  void*& op = kept[std::string(name) + "." + overload];
  if (op == nullptr) op = shim_operator(name, overload);
  require(op != nullptr, name);
  return op;
}

template <class... Arguments>
Handle call(const char* name, const char* overload, const Arguments&... arguments) {
  const Value values[] = {of(arguments)...};
  Value result;
  require(shim_call(find(name, overload), values, sizeof...(arguments), &result, 1) >= 0, name);
  return reinterpret_cast<Handle>(result.a);
}

Handle floats(std::vector<float> values, std::vector<int64_t> sizes) {
  return shim_from_memory(values.data(), values.size() * sizeof(float), sizes.data(), sizes.size(), kFloat);
}

float first(Handle tensor) { return *static_cast<float*>(shim_data(tensor)); }

void operators() {
  Handle a = floats({1, 2, 3, 4}, {2, 2}), b = floats({10, 20, 30, 40}, {2, 2});
  Handle sum = call("aten::add", "Tensor", a, b, 2);
  require(first(sum) == 21, "a + 2 b");
  Handle viewed = call("aten::view", "", sum, std::vector<int64_t>{4});
  Handle listed = call("aten::cat", "", std::vector<Handle>{a, b}, 0);
  require(shim_numel(listed) == 8, "cat");
  Handle rounded = call("aten::div", "Tensor_mode", b, a, "floor");
  Handle whole = call("aten::sum", "", b);

  // A list as the result, and one as an argument that is changed.
  const Value split[] = {of(listed), of(2), of(0)};
  Value parts;
  require(shim_call(find("aten::split", "Tensor"), split, 3, &parts, 1) >= 0 && parts.b == 2, "split");
  std::vector<Handle> pieces(reinterpret_cast<Handle*>(parts.a), reinterpret_cast<Handle*>(parts.a) + parts.b);
  const Value scaled[] = {of(pieces), of(0.5)};
  require(shim_call(find("aten::_foreach_mul_", "Scalar"), scaled, 2, nullptr, 0) >= 0, "_foreach_mul_");
  const Value roots[] = {of(pieces)};
  require(shim_call(find("aten::_foreach_sqrt"), roots, 1, &parts, 1) >= 0 && parts.b == 2, "_foreach_sqrt");
  shim_release_all(reinterpret_cast<Handle*>(parts.a), parts.b);

  // Two results, of which the second is not wanted; an optional tensor left out; a number for a list.
  const Value sorted[] = {of(b), of(0), Value{1, 0, 4, 0}};
  Value pair[2];
  require(shim_call(find("aten::sort"), sorted, 3, pair, 1) >= 0, "sort");
  const Value pooled[] = {of(floats({1, 2, 3, 4}, {1, 1, 2, 2})), of(2)};
  Value pool;
  require(shim_call(find("aten::max_pool2d"), pooled, 2, &pool, 1) >= 0 && first(reinterpret_cast<Handle>(pool.a)) == 4, "max_pool2d");

  // Failures, on both ways.
  Handle odd = floats({1, 2, 3}, {3});
  const Value mismatched[] = {of(a), of(odd)}, wrong[] = {of(a), of("text")};
  Value nothing;
  int32_t kind;
  require(shim_call(find("aten::add", "Tensor"), mismatched, 2, &nothing, 1) < 0 && std::strstr(shim_error(&kind), "must match"), "a mismatch");
  require(shim_call(find("aten::softmax", "int"), wrong, 2, &nothing, 1) < 0, "a text for an integer");
  require(shim_call(find("aten::add", "Tensor"), mismatched, 1, &nothing, 1) < 0, "a missing argument");
  const Value absent[] = {of(a), {}};
  require(shim_call(find("aten::add", "Tensor"), absent, 2, &nothing, 1) < 0 && std::strstr(shim_error(&kind), "not null"), "null for a tensor");
  std::vector<Handle> holed = {a, nullptr};
  const Value joined[] = {of(holed), of(0)};
  require(shim_call(find("aten::cat"), joined, 2, &nothing, 1) < 0 && std::strstr(shim_error(&kind), "holds null"), "null in a list");
  require(shim_operator("aten::no_such_operator", "") == nullptr, "an operator that is not there");

  shim_release_all(pieces.data(), static_cast<int64_t>(pieces.size()));
  for (Handle tensor : {a, b, sum, viewed, listed, rounded, whole, odd, reinterpret_cast<Handle>(pair[0].a),
                        reinterpret_cast<Handle>(pool.a), reinterpret_cast<Handle>(pooled[0].a)})
    shim_release(tensor);
}

void indexing() {
  Handle a = floats({0, 1, 2, 3, 4, 5}, {2, 3});
  int64_t rows[] = {1, 0}, length = 2;
  Handle list = shim_from_memory(rows, sizeof rows, &length, 1, kLong);
  const Subscript simple[] = {{0, 0, 1, nullptr, 4, 0}, {1, 0, 1, nullptr, 2, 0}};
  const Subscript masked[] = {{0, 0, 1, list, 5, 0}};
  const Subscript outside[] = {{7, 0, 1, nullptr, 2, 0}};
  Handle column = shim_index(a, simple, 2), picked = shim_index(a, masked, 1);
  require(first(column) == 1 && first(picked) == 3, "indexing");
  Handle row = shim_at(a, -1);
  require(first(row) == 3 && shim_at(a, 2) == nullptr, "one position");
  require(shim_index(a, outside, 1) == nullptr, "an index out of range");
  const Value number = of(9.0);
  require(shim_index_put(a, simple, 2, nullptr, &number) && first(column) == 9, "assignment");
  for (Handle tensor : {a, list, row, column, picked}) shim_release(tensor);
}

int forgotten = 0;

int32_t forward(int64_t, void* context, const Handle* inputs, int32_t count, void* outputs) {
  require(shim_context_save(context, inputs, count), "save_for_backward");
  Handle result = call("aten::mul", "Tensor", inputs[0], inputs[0]);
  shim_append(outputs, result);
  shim_release(result);
  return 1;
}

int32_t backward(int64_t id, void* context, const Handle* gradients, int32_t, void* outputs) {
  if (id == 2) {
    shim_set_error(1, "a failure of the program's own");
    return -1;
  }
  Handle saved[4];
  const int32_t count = shim_context_saved(context, saved, 4);
  require(count == 1, "saved tensors");
  Handle twice = call("aten::mul", "Scalar", saved[0], 2.0), result = call("aten::mul", "Tensor", twice, gradients[0]);
  shim_append(outputs, result);
  for (Handle tensor : {saved[0], twice, result}) shim_release(tensor);
  return 1;
}

void forget(int64_t) { ++forgotten; }

Handle hook(int64_t, Handle gradient, int32_t*) { return call("aten::mul", "Scalar", gradient, 10.0); }

void autograd() {
  const ManagedCalls calls{forward, backward, forget, hook};
  shim_set_managed_calls(&calls);
  for (int64_t id = 1; id <= 2; ++id) {
    Handle x = floats({3}, {1});
    require(shim_set_requires_grad(x, 1), "requires_grad");
    const int64_t position = shim_register_hook(x, 10 + id);
    Handle y;
    require(shim_apply(id, &x, 1, &y, 1) == 1 && first(y) == 9, "a function of one's own");
    const int32_t done = shim_backward(&y, 1, nullptr, 0, nullptr, 0, -1, 0);
    require(done == (id == 1), "backward");
    if (id == 1) {
      Handle gradient = shim_grad(x);
      require(first(gradient) == 60, "the gradient, through the hook");
      shim_release(gradient);
      shim_remove_hook(x, position);
    }
    shim_set_grad(x, nullptr);
    for (Handle tensor : {x, y}) shim_release(tensor);
  }
  require(forgotten >= 2, "functions are forgotten with their graphs");

  Handle x = floats({2}, {1});
  shim_set_requires_grad(x, 1);
  Handle y = call("aten::pow", "Tensor_Scalar", x, 3.0), gradient, second;
  require(shim_gradients(&y, 1, nullptr, 0, &x, 1, -1, 1, 0, &gradient) && first(gradient) == 12, "a gradient");
  require(shim_gradients(&gradient, 1, nullptr, 0, &x, 1, -1, 0, 0, &second) && first(second) == 12, "a gradient of a gradient");
  for (Handle tensor : {x, y, gradient, second}) shim_release(tensor);
  shim_leave_inference_mode(shim_enter_inference_mode(1));
}

void memory() {
  bool done = false;
  float lent[4] = {1, 2, 3, 4};
  const int64_t four = 4;
  Handle over = shim_over_memory(lent, sizeof lent, &four, 1, kFloat, [](void* flag) { *static_cast<bool*>(flag) = true; }, &done);
  Handle view = call("aten::view", "", over, std::vector<int64_t>{2, 2});
  shim_release(over);
  require(!done, "memory lent is still used by a view");
  shim_release(view);
  require(done, "memory lent is given back");

  // Blocks of every size, freed here and on a thread that ends.
  for (int64_t bytes : {1, 64, 65, 4000, 4032, 4096, 5000, 100'000, 5'000'000}) {
    const int64_t floats = (bytes + 3) / 4;
    Handle mine = shim_from_memory(nullptr, 0, &floats, 1, kFloat), again = nullptr;
    shim_release(mine);
    again = shim_from_memory(nullptr, 0, &floats, 1, kFloat);
    std::memset(shim_data(again), 1, floats * 4);
    std::thread([&] {
      shim_release(again);
      Handle other = shim_from_memory(nullptr, 0, &floats, 1, kFloat);
      std::memset(shim_data(other), 2, floats * 4);
      shim_release(other);
    }).join();
  }
  shim_empty_cache();
  require(shim_cached_bytes() == 0, "the cache is empty");

  void* generator = shim_new_generator(7, 0);
  Handle state = shim_generator_state(generator);
  require(shim_generator_set_state(generator, state), "a generator's state");
  Handle drawn = floats({0, 0, 0, 0}, {4});
  const Value uniform[] = {of(drawn), of(0.0), of(1.0), {reinterpret_cast<int64_t>(generator), 0, kGenerator, 0}};
  require(shim_call(find("aten::uniform_"), uniform, 4, nullptr, 0) >= 0, "uniform_");
  for (Handle tensor : {state, drawn}) shim_release(tensor);
  shim_release_generator(generator);
  int64_t counts[6];
  shim_device_memory(0, counts);
}

}  // namespace

int main() {
  shim_start_memory(1 << 26, 1 << 28);
  require(shim_set_threads(1), "threads");
  for (int round = 0; round < 3; ++round) {
    operators();
    indexing();
    autograd();
    memory();
  }
  std::puts("the shim does what it should");
}
