document.getElementById('place').textContent = location.pathname
