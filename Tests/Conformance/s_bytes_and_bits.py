import struct
import numpy as np

b = bytearray(b"abc")
b[0] = 65
b.append(100)
b += b"!"
print(b, len(b), bytes(b), b.decode(), b[1:3], list(b)[:2], b"bc" in b, b == b"Abcd!")
print(bytes(range(3)), b"a,b".split(b","), "é".encode("utf-8"), bytes.fromhex("ff00"), b"\x01\x02".hex(), int.from_bytes(b"\x01\x00", "big"), (1024).to_bytes(2, "little"))
for x in (0.1, 1.0, -2.5):
    bits = struct.unpack(">I", struct.pack(">f", x))[0]
    s = f"{bits:032b}"
    print(f"{x:5} {s[0]} {s[1:9]} {s[9:]}  exponent {int(s[1:9], 2) - 127}")
print(struct.pack("<hB", -2, 255), struct.calcsize("<hB"), struct.unpack("<2h", b"\x01\x00\xff\xff"))
a = np.array([1, 256], dtype=np.uint16)
print(a.tobytes(), np.frombuffer(a.tobytes(), dtype=np.uint8), np.frombuffer(b"\x00\x00\x80?", dtype=np.float32), a.nbytes)
print(0.1 + 0.2, (0.1).hex(), (0.1).as_integer_ratio() == (3602879701896397, 36028797018963968), float.fromhex("0x1.8p1"), np.float32(0.1) == 0.1, np.float32(0.1).item())
print(np.finfo(np.float16).max, np.float16(65504) + np.float16(0), np.spacing(np.float32(1)), np.nextafter(1.0, 2.0), 2 ** 53 + 1 == float(2 ** 53 + 1))
try:
    struct.pack("B", 300)
except struct.error as e:
    print(e)
print(bin(10), 0b1010 & 0b0110, 5 | 2, 5 ^ 1, ~5, 1 << 4, 255 >> 3, (13).bit_count() if hasattr(int, "bit_count") else bin(13).count("1"))
