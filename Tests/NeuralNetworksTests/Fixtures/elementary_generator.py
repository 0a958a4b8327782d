"""Prints the numbers that GeneratorTests and StreamsTests expect, from a second implementation of xoshiro256**.

The jump is not the polynomial of the reference code: the matrix of one step over GF(2) is squared 128 times.
"""

MASK = (1 << 64) - 1


def rotated(word, count):
    return (word << count | word >> (64 - count)) & MASK


def step(state):
    a, b, c, d = state
    result = rotated(b * 5 & MASK, 7) * 9 & MASK
    c ^= a
    d ^= b
    return result, [a ^ d, b ^ c, c ^ (b << 17 & MASK), rotated(d, 45)]


def splitmix64(seed):
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = (seed ^ seed >> 30) * 0xBF58476D1CE4E5B9 & MASK
        z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
        yield z ^ z >> 31


def words(number):
    return [number >> 64 * i & MASK for i in range(4)]


def number(words):
    return sum(word << 64 * i for i, word in enumerate(words))


def times(columns, vector):
    total = 0
    for i, column in enumerate(columns):
        if vector >> i & 1:
            total ^= column
    return total


matrix = [number(step(words(1 << i))[1]) for i in range(256)]
for _ in range(128):
    matrix = [times(matrix, column) for column in matrix]
print("state 1, 2, 3, 4 after 2^128 steps:", [hex(word) for word in words(times(matrix, number([1, 2, 3, 4])))])

mixer = splitmix64(42)
state = [next(mixer) for _ in range(4)]
for _ in range(3):
    result, state = step(state)
    print("seed 42:", hex(result))
