-- Asks for a measure page with another list of codes each time. PLUMBLINE_CODES names them all.
local codes = {}
for code in os.getenv("PLUMBLINE_CODES"):gmatch("%w+") do codes[#codes + 1] = code end
local page = os.getenv("PLUMBLINE_PAGE")

math.randomseed(tonumber(os.getenv("PLUMBLINE_SEED") or 1))
request = function()
  local list = {}
  for i = 1, math.random(10, 30) do list[i] = codes[math.random(#codes)] end
  return wrk.format("GET", page .. table.concat(list, ","))
end
