# Each of these does all the set-up on a fresh Debian 12, and is quick the second time.
JOBS ?= $(shell nproc)
FUZZ_SECONDS ?= 600

.PHONY: build demo test lint-all fuzz bench setup release clean
.DEFAULT_GOAL := build

setup:
	@tools/setup.sh

release: setup
	cmake --preset release

# build/plumbline and the two programs that measure it.
build: release
	cmake --build --preset release -j $(JOBS) --target plumbline vectors bench_derive bench_pdf

# A fictional nation, made and served until Ctrl+C: nothing is downloaded. make demo PORT=8090
PORT ?= 8080
demo: release
	cmake --build --preset release -j $(JOBS) --target plumbline
	build/plumbline demo --serve --port $(PORT)

# Everything a change must pass. The closing lines are ctest's.
test: setup
	cmake --preset sanitize
	cmake --build --preset sanitize -j $(JOBS)
	cmake --preset release -D PLUMBLINE_SANITIZED_BUILD=build-san
	cmake --build --preset release -j $(JOBS)
	ctest --preset release -j $(JOBS)

lint-all: release
	tools/lint_all.sh

fuzz: setup
	cmake --preset fuzz
	cmake --build --preset fuzz -j $(JOBS)
	tools/fuzz.sh $(FUZZ_SECONDS)

bench: build
	bench/run.sh

clean:
	rm -rf build build-san build-fuzz
